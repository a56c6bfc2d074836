// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.waveform;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.VPos;
import javafx.scene.canvas.Canvas;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import studio.timbre.speech.WordTiming;
import studio.timbre.ui.waveform.Palette.Ink;

/// Draws the words where they are heard: a tick for each, and its letters where there is room.
final class WordCanvas extends Canvas {
    static final double HEIGHT = 18;
    private static final double APART = 4;
    private static final double GAP = 4;
    private static final Font FONT = Font.font(11);

    private final Palette palette;
    private final Map<String, Double> widths = new HashMap<>();

    WordCanvas(Palette palette) {
        this.palette = palette;
    }

    void draw(WaveformViewModel model) {
        var pen = getGraphicsContext2D();
        pen.clearRect(0, 0, getWidth(), HEIGHT);
        var words = model.words();
        if (words.isEmpty() || !isVisible()) {
            return;
        }
        pen.setFont(FONT);
        pen.setTextBaseline(VPos.CENTER);
        var view = model.viewport();
        double last = -APART;
        for (int i = firstAfter(words, seconds(model, view.first())); i < words.size(); i++) {
            var word = words.get(i);
            double from = view.x(frame(model, word.start()));
            if (from > getWidth()) {
                return;
            }
            double to = view.x(frame(model, word.end()));
            if (from - last < APART && to - from < APART) {
                continue;
            }
            last = from;
            boolean heard = model.head() >= frame(model, word.start());
            boolean now = heard && model.head() < frame(model, word.end());
            draw(model.text(word), from, to, now);
        }
    }

    private void draw(String text, double from, double to, boolean now) {
        var pen = getGraphicsContext2D();
        double left = Math.max(0, Math.rint(from));
        if (now) {
            pen.setFill(palette.of(Ink.SELECTED));
            pen.fillRoundRect(left, 1, Math.max(2, to - left - 1), HEIGHT - 2, 6, 6);
        }
        pen.setFill(palette.of(Ink.LINE));
        if (from >= 0) {
            pen.fillRect(left, 2, 1, HEIGHT - 4);
        }
        var fitting = fitting(text, to - left - 2 * GAP);
        if (!fitting.isEmpty()) {
            pen.setFill(palette.of(now ? Ink.HEAD : Ink.WORDS));
            pen.fillText(fitting, left + GAP, HEIGHT / 2);
        }
    }

    /// As much of a word as there is room for; nothing rather than a letter or two.
    private String fitting(String text, double room) {
        double width = widths.computeIfAbsent(text, WordCanvas::width);
        if (width <= room + GAP) {
            return text;
        }
        int letters = (int) (text.length() * room / width) - 1;
        return letters < 3 ? "" : text.substring(0, letters) + "\u2026";
    }

    private static double width(String text) {
        var measured = new Text(text);
        measured.setFont(FONT);
        return measured.getLayoutBounds().getWidth();
    }

    private static double seconds(WaveformViewModel model, double frame) {
        return frame / model.rate();
    }

    private static double frame(WaveformViewModel model, Duration time) {
        return time.toNanos() / 1e9 * model.rate();
    }

    /// The first word that ends after a time.
    private static int firstAfter(List<WordTiming> words, double seconds) {
        int low = 0;
        int high = words.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (words.get(middle).end().toNanos() / 1e9 <= seconds) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
