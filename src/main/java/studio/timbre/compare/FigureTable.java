// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.compare;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import studio.timbre.language.Messages;

/// The table of measurements in a page: a line for each cell, a dash where nothing is known.
final class FigureTable {
    private static final List<String> COLUMNS =
            List.of(
                    "passage",
                    "cast",
                    "firstAudio",
                    "total",
                    "realTime",
                    "length",
                    "loudness",
                    "peak",
                    "gain",
                    "cost",
                    "requestId",
                    "winner");

    private final Story story;

    FigureTable(Story story) {
        this.story = story;
    }

    void write(Html page) throws IOException {
        page.open("section").element("h2", Messages.text("compare.page.measures"));
        page.open("div", "class", "scroll", "tabindex", "0").raw("<table>\n");
        page.element("caption", Messages.text("compare.page.measures.about"));
        page.raw("<thead><tr>");
        for (var column : COLUMNS) {
            page.element("th", Messages.text("compare.column." + column), "scope", "col");
        }
        page.raw("</tr></thead>\n<tbody>\n");
        var figures = story.figures().iterator();
        for (var cell : story.comparison().cells()) {
            row(page, cell, figures.next());
        }
        page.raw("</tbody></table>").close("div").close("section");
    }

    private void row(Html page, Cell cell, Figures figures) throws IOException {
        var cast = story.comparison().casts().get(cell.cast());
        var text = story.comparison().passages().get(cell.passage()).text();
        boolean won = story.verdict().of(text).filter(cast::equals).isPresent();
        var loudness = figures.loud() ? Objects.requireNonNull(figures.loudness()) : null;
        page.raw("<tr>");
        page.element("td", Integer.toString(cell.passage() + 1));
        page.element("th", cell.cast() + 1 + ". " + story.name(cast), "scope", "row");
        number(page, seconds(figures.firstAudio()));
        number(page, seconds(figures.total()));
        var factor = figures.realTimeFactor();
        number(page, factor == null ? null : format("%.3f", factor));
        number(page, figures.seconds() == 0 ? null : format("%.2f s", figures.seconds()));
        number(page, loudness == null ? null : format("%.1f LUFS", loudness.lufs()));
        number(page, loudness == null ? null : format("%.1f dBTP", loudness.truePeak()));
        number(page, loudness == null ? null : format("%+.1f dB", figures.gain()));
        number(page, cost(cell, figures));
        number(page, figures.requestId());
        number(page, won ? Messages.text("compare.page.winner") : "");
        page.raw("</tr>\n");
    }

    private static @Nullable String cost(Cell cell, Figures figures) {
        if (cell.rendition().reused()) {
            return Messages.text("compare.cost.kept");
        }
        var text = figures.cost().text();
        var usage = figures.usage();
        return usage == null ? text : (text + " " + usage.amounts()).strip();
    }

    private static void number(Html page, @Nullable String words) throws IOException {
        page.element("td", words == null ? "\u2013" : words);
    }

    private static @Nullable String seconds(@Nullable Duration duration) {
        return duration == null ? null : format("%.3f s", duration.toNanos() / 1e9);
    }

    private static String format(String pattern, double number) {
        return String.format(Locale.ROOT, pattern, number);
    }
}
