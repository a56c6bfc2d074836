// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import studio.timbre.compare.CastVoice;
import studio.timbre.compare.Cell;
import studio.timbre.compare.Comparison;
import studio.timbre.compare.ComparisonPage;
import studio.timbre.compare.ComparisonReport;
import studio.timbre.compare.Story;
import studio.timbre.compare.Verdict;
import studio.timbre.export.WavFile;
import studio.timbre.provider.Catalogue;
import studio.timbre.speech.SpeechException;
import studio.timbre.speech.SpeechFailure;

/// The folder in which a comparison is put down: a WAV file for each cell, the page, the report.
final class ComparisonFolder {
    private final Path folder;
    private final Catalogue catalogue;
    private final Comparison comparison;

    ComparisonFolder(Path folder, Catalogue catalogue, Comparison comparison) {
        this.folder = folder;
        this.catalogue = catalogue;
        this.comparison = comparison;
    }

    Path page() {
        return folder.resolve("comparison.html");
    }

    /// What a cast is called.
    String name(Cell cell) {
        return Story.name(comparison.casts().get(cell.cast()), catalogue);
    }

    /// Writes what came of a cell, as it came. Blocks.
    void write(Cell cell) throws SpeechException {
        var file = file(cell);
        if (file != null) {
            var run = Objects.requireNonNull(cell.rendition().run());
            new WavFile(folder.resolve(file)).write(run.recording());
        }
    }

    /// Writes the page and the report. Blocks.
    ///
    /// @return the report
    Map<String, @Nullable Object> write() throws SpeechException {
        var story =
                new Story(
                        comparison,
                        Verdict.NONE,
                        null,
                        catalogue,
                        ZonedDateTime.now(ZoneId.systemDefault()));
        new ComparisonPage(story, WavFile::write).write(page());
        var report = ComparisonReport.of(story, this::file);
        var target = folder.resolve("comparison.json");
        try {
            Files.writeString(target, Printer.json(report) + "\n");
        } catch (IOException e) {
            var why = String.valueOf(e.getMessage());
            throw new SpeechException(new SpeechFailure.StoreUnwritable(target, why), e);
        }
        return report;
    }

    /// Such as `1-2-requesty-openai-gpt-4o-mini-tts-alloy.wav`: passage, cast, and who it is; null
    /// where there is no sound.
    private @Nullable String file(Cell cell) {
        if (!cell.rendition().audible()) {
            return null;
        }
        var cast = comparison.casts().get(cell.cast());
        var who =
                Stream.of(
                                plain(cast.provider() + "-" + cast.model(), 60),
                                plain(CastVoice.of(cast, catalogue), 40))
                        .filter(word -> !word.isEmpty())
                        .collect(Collectors.joining("-"));
        return (cell.passage() + 1) + "-" + (cell.cast() + 1) + "-" + who + ".wav";
    }

    /// What every file system takes.
    private static String plain(String words, int most) {
        var plain =
                words.toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N}.]+", "-")
                        .replaceAll("^[-.]+|[-.]+$", "");
        return plain.substring(
                0,
                plain.offsetByCodePoints(
                        0, Math.min(most, plain.codePointCount(0, plain.length()))));
    }
}
