// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.provider.offline;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/// How Mary means to say a sentence: MaryXML of type ACOUSTPARAMS. Phones (`ph`) carry a duration
/// in ms and points of the melody as `(percent,hertz)`; boundaries are silences.
final class MaryPlan {
    private static final Pattern POINT = Pattern.compile("\\((\\d+),([\\d.]+)\\)");

    /// Around what the voice's melody moves.
    private static final double CENTRE_HERTZ = 173;

    /// Five states of one 5 ms frame each.
    private static final double SHORTEST_MILLIS = 25;

    private final Document document;

    MaryPlan(Document document) {
        this.document = document;
    }

    /// Tokens (`t`) and boundaries, in the order in which they are heard.
    List<Element> elements() {
        return all(document.getDocumentElement()).stream()
                .filter(e -> e.getTagName().equals("t") || e.getTagName().equals("boundary"))
                .toList();
    }

    /// Phones and silences at and below an element.
    static List<Element> sounding(Element element) {
        return all(element).stream()
                .filter(e -> e.getTagName().equals("ph") || e.hasAttribute("duration"))
                .toList();
    }

    /// Makes the sentence last `ratio` times as long; what cannot get shorter, others make good.
    void stretch(double ratio) {
        if (ratio == 1) {
            return;
        }
        var sounds = sounding(document.getDocumentElement());
        double wanted = ratio * sounds.stream().mapToDouble(MaryPlan::millis).sum();
        double low = ratio / 10;
        double high = ratio;
        for (int i = 0; i < 20; i++) {
            double middle = (low + high) / 2;
            double length = sounds.stream().mapToDouble(e -> scaled(e, middle)).sum();
            low = length < wanted ? middle : low;
            high = length < wanted ? high : middle;
        }
        for (var sound : sounds) {
            sound.setAttribute(duration(sound), Long.toString(Math.round(scaled(sound, high))));
        }
    }

    void sing(double pitch, double liveliness) {
        for (var phone : sounding(document.getDocumentElement())) {
            if (phone.hasAttribute("f0")) {
                var sung =
                        POINT.matcher(phone.getAttribute("f0"))
                                .replaceAll(point -> moved(point, pitch, liveliness));
                phone.setAttribute("f0", sung);
            }
        }
    }

    /// The words with their times; several tokens that stand for one written word, as in `$3.50`,
    /// count as one.
    ///
    /// @param seconds how long the whole sentence sounds
    List<Spoken.Word> words(double seconds) {
        var elements = elements();
        double planned = elements.stream().mapToDouble(MaryPlan::millis).sum();
        var words = new ArrayList<Spoken.Word>();
        Node unit = null;
        double at = 0;
        for (var element : elements) {
            double from = at * seconds / planned;
            at += millis(element);
            double to = at * seconds / planned;
            if (element.getTagName().equals("boundary") || to <= from) {
                continue;
            }
            var written = writtenAs(element);
            if (written != null && written.equals(unit)) {
                var first = words.removeLast();
                words.add(new Spoken.Word(first.written(), first.from(), to));
            } else {
                var text = Objects.requireNonNullElse(written, element);
                words.add(new Spoken.Word(orig(text), from, to));
            }
            unit = written;
        }
        return words;
    }

    private static String moved(MatchResult point, double pitch, double liveliness) {
        double distance = Double.parseDouble(point.group(2)) / CENTRE_HERTZ;
        double hertz = CENTRE_HERTZ * Math.pow(distance, liveliness) * pitch;
        return "(" + point.group(1) + "," + Math.round(hertz) + ")";
    }

    private static @Nullable Element writtenAs(Element token) {
        for (Node node = token; node instanceof Element element; node = node.getParentNode()) {
            if (element.getTagName().equals("mtu")) {
                return element;
            }
        }
        return null;
    }

    private static String orig(Element element) {
        return element.getTagName().equals("mtu")
                ? element.getAttribute("orig")
                : element.getFirstChild().getTextContent().strip();
    }

    private static double millis(Element element) {
        return sounding(element).stream()
                .mapToDouble(e -> number(e.getAttribute(duration(e))))
                .sum();
    }

    private static double scaled(Element sound, double ratio) {
        return Math.max(SHORTEST_MILLIS, millis(sound) * ratio);
    }

    private static String duration(Element sound) {
        return sound.hasAttribute("d") ? "d" : "duration";
    }

    private static double number(String text) {
        return text.isEmpty() ? 0 : Double.parseDouble(text);
    }

    private static List<Element> all(Element root) {
        var found = new ArrayList<Element>();
        found.add(root);
        var children = root.getElementsByTagName("*");
        IntStream.range(0, children.getLength())
                .forEach(i -> found.add((Element) children.item(i)));
        return found;
    }
}
