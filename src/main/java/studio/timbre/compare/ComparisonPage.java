// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.compare;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Objects;
import studio.timbre.audio.FrameSource;
import studio.timbre.language.FailureText;
import studio.timbre.language.Messages;
import studio.timbre.speech.SpeechException;
import studio.timbre.speech.SpeechFailure;

/// A comparison as one page that holds everything: texts, sounds, pictures, measurements. It asks
/// nobody for anything, so it can be sent to anybody and opened in years.
public final class ComparisonPage {
    private final Story story;
    private final Sounds sounds;

    /// Writes a sound as a file that browsers play.
    public interface Sounds {
        void write(FrameSource sound, OutputStream out) throws IOException;
    }

    /// @param sounds writes WAV
    public ComparisonPage(Story story, Sounds sounds) {
        this.story = story;
        this.sounds = sounds;
    }

    /// Writes beside the place and moves there. Blocks.
    ///
    /// @throws SpeechException `StoreUnwritable`
    public void write(Path target) throws SpeechException {
        var part = target.resolveSibling(target.getFileName() + ".part");
        try {
            try (var out = new OutputStreamWriter(Files.newOutputStream(part), UTF_8)) {
                write(out);
            }
            Files.move(
                    part,
                    target,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            var why = String.valueOf(e.getMessage());
            throw new SpeechException(new SpeechFailure.StoreUnwritable(target, why), e);
        }
    }

    /// Writes the page.
    void write(Writer out) throws IOException {
        var page = new Html(out);
        var title = Messages.text("compare.page.title");
        page.raw("<!DOCTYPE html>\n").open("html", "lang", "en").raw("\n<head>\n");
        page.raw("<meta charset=\"utf-8\"/>\n");
        page.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n");
        page.raw("<meta name=\"color-scheme\" content=\"light dark\"/>\n");
        page.element("title", title).raw("<style>\n").raw(style()).raw("</style>\n");
        page.raw("</head>\n<body>\n<main>\n").element("h1", title);
        introduction(page);
        for (int passage = 0; passage < story.comparison().passages().size(); passage++) {
            section(page, passage);
        }
        new FigureTable(story).write(page);
        page.raw("</main>\n</body>\n").close("html");
    }

    private static String style() throws IOException {
        try (var sheet = ComparisonPage.class.getResourceAsStream("comparison.css")) {
            return new String(Objects.requireNonNull(sheet).readAllBytes(), UTF_8);
        }
    }

    private void introduction(Html page) throws IOException {
        var comparison = story.comparison();
        var when = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT);
        page.element(
                "p",
                Messages.text(
                        "compare.page.about",
                        comparison.casts().size(),
                        comparison.passages().size(),
                        when.format(story.made())));
        page.element("p", Messages.text("compare.page.level", Match.TRUE_PEAK));
        var blind = story.blind();
        if (blind != null) {
            page.element("p", Messages.text("compare.page.blind", Long.toString(blind.seed())));
        }
        var best = story.verdict().best();
        if (best != null) {
            page.element(
                    "p", Messages.text("compare.page.best", story.name(best)), "class", "winner");
        }
    }

    private void section(Html page, int passage) throws IOException {
        var said = story.comparison().passages().get(passage);
        var match = story.comparison().match(passage);
        page.open("section");
        page.element("h2", Messages.text("compare.passage", passage + 1));
        if (said.speaker() != null) {
            page.element("p", said.speaker(), "class", "speaker");
        }
        page.element("blockquote", said.text());
        if (!Double.isNaN(match.target())) {
            page.element("p", Messages.text("compare.page.target", match.target()));
        }
        page.open("div", "class", "cells");
        double longest =
                story.comparison().row(passage).stream().mapToDouble(this::seconds).max().orElse(0);
        for (var cell : story.comparison().row(passage)) {
            article(page, cell, match, longest);
        }
        page.close("div").close("section");
    }

    private double seconds(Cell cell) {
        return Figures.of(cell, story.comparison().match(cell.passage()), story.catalogue())
                .seconds();
    }

    private void article(Html page, Cell cell, Match match, double longest) throws IOException {
        var cast = story.comparison().casts().get(cell.cast());
        var text = story.comparison().passages().get(cell.passage()).text();
        boolean won = story.verdict().of(text).filter(cast::equals).isPresent();
        page.open("article", "class", won ? "won" : "cell");
        page.element("h3", cell.cast() + 1 + ". " + story.name(cast));
        if (won) {
            page.element("p", Messages.text("compare.page.winner"), "class", "winner");
        }
        var settings = story.settings(cast);
        if (!settings.isEmpty()) {
            page.element("p", settings, "class", "settings");
        }
        if (cell.rendition().audible()) {
            sound(page, cell, match, longest);
        }
        var failure = cell.rendition().failure();
        if (failure != null) {
            page.element("p", FailureText.of(failure).toString(), "class", "failure");
        } else if (!cell.rendition().state().ended()) {
            page.element("p", Messages.text("compare.page.unmade"));
        }
        page.close("article");
    }

    private void sound(Html page, Cell cell, Match match, double longest) throws IOException {
        var recording = Objects.requireNonNull(cell.rendition().run()).recording();
        var format = Objects.requireNonNull(recording.format());
        double gain = match.gains().get(cell.cast());
        var name = story.name(story.comparison().casts().get(cell.cast()));
        var box = "0 0 " + WavePicture.WIDTH + " " + WavePicture.HEIGHT;
        page.open(
                "svg",
                "viewBox",
                box,
                "preserveAspectRatio",
                "none",
                "role",
                "img",
                "aria-label",
                Messages.text("compare.page.picture", name));
        var points = WavePicture.points(recording, gain, longest * format.sampleRate());
        page.open("polygon", "points", points).close("polygon").close("svg");
        var label = Messages.text("compare.page.sound", name);
        page.raw("<audio controls=\"controls\" preload=\"none\" aria-label=\"")
                .text(label)
                .raw("\" src=\"data:audio/wav;base64,");
        page.base64(to -> sounds.write(new Gained(recording, gain), to));
        page.raw("\">").close("audio");
        page.element(
                "p",
                String.format(Locale.ROOT, "%+.1f dB", match.decibels(cell.cast())),
                "class",
                "gain");
    }
}
