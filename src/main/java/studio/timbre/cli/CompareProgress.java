// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.cli;

import java.io.PrintWriter;
import org.jspecify.annotations.Nullable;
import studio.timbre.compare.Cell;
import studio.timbre.compare.Comparison;
import studio.timbre.language.FailureText;
import studio.timbre.language.Messages;
import studio.timbre.speech.SpeechException;
import studio.timbre.speech.SpeechFailure;

/// Puts down each cell of a comparison as it ends, and says so. Any thread may call.
final class CompareProgress {
    private final Comparison comparison;
    private final ComparisonFolder folder;
    private final PrintWriter to;
    private int ended;
    private @Nullable SpeechFailure failure;

    CompareProgress(Comparison comparison, ComparisonFolder folder, PrintWriter to) {
        this.comparison = comparison;
        this.folder = folder;
        this.to = to;
    }

    /// Why a sound could not be put down; null if all could.
    synchronized @Nullable SpeechFailure failure() {
        return failure;
    }

    synchronized void ended(Cell cell) {
        ended++;
        try {
            folder.write(cell);
        } catch (SpeechException e) {
            failure = e.failure();
        }
        to.println(
                Messages.text(
                        "cli.compare.done",
                        ended,
                        comparison.cells().size(),
                        cell.passage() + 1,
                        folder.name(cell),
                        words(cell)));
        to.flush();
    }

    private String words(Cell cell) {
        var why = cell.rendition().failure();
        if (why != null) {
            return FailureText.of(why).toString();
        }
        if (cell.rendition().reused()) {
            return Messages.text("cli.compare.kept");
        }
        var run = cell.rendition().run();
        var first = run == null ? null : run.measures().firstAudio();
        var format = run == null ? null : run.recording().format();
        double seconds =
                run == null || format == null
                        ? 0
                        : run.recording().frames() / (double) format.sampleRate();
        return Messages.text(
                "cli.compare.made", seconds, first == null ? 0 : first.toNanos() / 1e9);
    }
}
