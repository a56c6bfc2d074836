// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.kit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import javafx.geometry.Dimension2D;
import studio.timbre.settings.ThemeChoice;

/// `target/pictures/index.html`: every state of the window in every look, size and language beside
/// each other.
final class PicturePage {
    private static final String BETWEEN = "--";
    private static final String HEAD =
            """
            <!doctype html>
            <html lang="en">
            <meta charset="utf-8">
            <title>Timbre in pictures</title>
            <style>
              body { margin: 2rem; background: #808080; color: #000; font: 15px system-ui, sans-serif; }
              h2 { margin: 2rem 0 .5rem; }
              div { display: grid; grid-template-columns: repeat(3, 1fr); gap: 1rem; }
              figure { margin: 0; }
              img { width: 100%; display: block; }
            </style>
            <h1>Timbre in pictures</h1>
            """;

    private PicturePage() {}

    /// How a picture is called, so that the page can tell what it shows.
    static String name(
            String state, ThemeChoice look, Dimension2D size, double scale, String language) {
        return String.join(
                BETWEEN,
                state,
                "%.0fx%.0f@%.0f".formatted(size.getWidth(), size.getHeight(), 100 * scale),
                language,
                look.name().toLowerCase(Locale.ROOT));
    }

    /// Writes the page of all pictures there are, also those of an earlier run in another language.
    static void write() {
        var states = new TreeMap<String, List<String>>();
        try (var files = Files.list(Pictures.FOLDER)) {
            files.map(each -> each.getFileName().toString())
                    .filter(each -> each.endsWith(".png") && each.contains(BETWEEN))
                    .sorted()
                    .forEach(each ->
                            states.computeIfAbsent(
                                            each.substring(0, each.indexOf(BETWEEN)),
                                            _ -> new ArrayList<>())
                                    .add(each));
            var page = new StringBuilder(HEAD);
            states.forEach((state, pictures) -> section(page, state, pictures));
            Files.writeString(Path.of(Pictures.FOLDER.toString(), "index.html"), page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void section(StringBuilder page, String state, List<String> pictures) {
        page.append("<h2>").append(state).append("</h2>\n<div>\n");
        for (var each : pictures) {
            var words = each.substring(state.length() + 2, each.length() - 4);
            page.append(
                    """
                    <figure><a href="%s"><img src="%s" alt="%s" loading="lazy"></a><figcaption>%s</figcaption></figure>
                    """
                            .formatted(each, each, words, words.replace(BETWEEN, ", ")));
        }
        page.append("</div>\n");
    }
}
