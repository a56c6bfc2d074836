// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.shell;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import studio.timbre.language.FailureText;
import studio.timbre.language.Messages;
import studio.timbre.project.ProjectFileException;
import studio.timbre.settings.BrokenFile;
import studio.timbre.speech.RunState;
import studio.timbre.speech.SpeechFailure;
import studio.timbre.studio.Report;
import studio.timbre.synthesis.SynthesisRun;

/// Something that the user should know, said once and calmly.
///
/// @param what what happened, one sentence
/// @param more what was said about it and what to do
/// @param details what can be copied for somebody who helps
/// @param retry tries again what went wrong; null if that is not for the window to do
public record Notice(String what, List<String> more, String details, @Nullable Runnable retry) {
    private static final int EXCERPT = 40;
    private static final int LISTED = 3;

    public Notice {
        more = List.copyOf(more);
    }

    public Notice(String what, List<String> more, String details) {
        this(what, more, details, null);
    }

    /// How passages of the script failed.
    ///
    /// @param passages how many the script has
    static Notice ofPassages(List<Failed> failed, int passages, Runnable retry) {
        var all = new ArrayList<String>();
        for (var each : failed) {
            var lines = FailureText.of(each.failure()).lines();
            all.add(Messages.text("passage.failed", each.number(), String.join(" ", lines)));
        }
        boolean lost =
                failed.stream()
                        .allMatch(each -> each.failure() instanceof SpeechFailure.TakeDamaged);
        var what =
                failed.size() == 1
                        ? Messages.text(
                                lost ? "passage.lost.one" : "passage.failed.one",
                                failed.getFirst().number(),
                                passages)
                        : Messages.text(
                                lost ? "passage.lost.many" : "passage.failed.many",
                                failed.size(),
                                passages);
        var more =
                failed.size() == 1
                        ? FailureText.of(failed.getFirst().failure()).lines()
                        : all.subList(0, Math.min(LISTED, all.size()));
        return new Notice(what, more, what + "\n" + String.join("\n", all), retry);
    }

    /// A passage that failed.
    ///
    /// @param number its place in the script, from 1
    record Failed(int number, SpeechFailure failure) {}

    /// What was written is not kept.
    static Notice ofUnkeptProject(FailureText why) {
        var lines = why.lines();
        return new Notice(Messages.text("project.unkept"), lines, String.join("\n", lines));
    }

    /// A project is not read from a file, or not written to one.
    static Notice of(ProjectFileException why) {
        var name = why.file().getFileName();
        var what =
                switch (why.fault()) {
                    case DAMAGED -> Messages.text("project.file.damaged", name);
                    case TOO_NEW -> Messages.text("project.file.tooNew", name);
                    case TOO_LARGE -> Messages.text("project.file.tooLarge", name);
                    case UNREADABLE -> Messages.text("project.file.unreadable", name);
                    case UNWRITABLE -> Messages.text("project.file.unwritable", name);
                };
        var cause = why.getCause();
        return new Notice(what, List.of(), what + "\n" + (cause == null ? why : cause));
    }

    /// How a run failed.
    static Notice of(SynthesisRun run, FailureText text) {
        var lines = text.lines();
        var request = run.request();
        var details = new ArrayList<>(lines);
        details.add(request.provider() + " / " + request.model() + " / " + request.voice());
        details.add(run.state() + " " + run.measures());
        var what = run.state() == RunState.INCOMPLETE ? "status.incomplete" : "status.failed";
        return new Notice(
                Messages.text("status.because", Messages.text(what), lines.getFirst()),
                lines.subList(1, lines.size()),
                String.join("\n", details));
    }

    /// A take was heard and cannot be kept.
    static Notice ofUnkept(SynthesisRun run, FailureText why) {
        var request = run.request();
        var failure = run.failure();
        var lines = new ArrayList<>(why.lines());
        if (failure != null) {
            lines.addAll(FailureText.of(failure).lines());
        }
        var what = Messages.text("status.unkept", request.model(), excerpt(request.text()));
        return new Notice(what, lines, what + "\n" + String.join("\n", lines));
    }

    private static String excerpt(String text) {
        var line = text.strip().replaceAll("\\s+", " ");
        return line.codePointCount(0, line.length()) <= EXCERPT
                ? line
                : line.substring(0, line.offsetByCodePoints(0, EXCERPT)) + "\u2026";
    }

    /// Files of the user's that are left out.
    static Notice of(List<String> complaints) {
        return new Notice(
                Messages.text("status.catalogue", complaints.size()),
                complaints,
                String.join("\n", complaints));
    }

    /// Files of Timbre's own that could not be read, and lie aside.
    static Notice ofBroken(List<BrokenFile> files) {
        var lines = files.stream().map(Notice::line).toList();
        boolean partly = files.stream().noneMatch(file -> file.skipped().isEmpty());
        var what =
                partly
                        ? Messages.text("settings.broken.partly")
                        : Messages.text("settings.broken", files.size());
        return new Notice(what, lines, String.join("\n", lines));
    }

    /// The home is not where it should be.
    static Notice ofMissingHome(Path missing, Path instead) {
        var more = Messages.text("settings.home.missing.advice", instead, missing);
        return new Notice(Messages.text("settings.home.missing", missing), List.of(more), more);
    }

    private static String line(BrokenFile file) {
        var name = file.file().getFileName();
        if (!file.skipped().isEmpty()) {
            var skipped = String.join(", ", file.skipped());
            var words = Messages.text("settings.broken.skipped", name, skipped);
            return file.aside() == null
                    ? words
                    : words + " " + Messages.text("settings.broken.copy", file.aside());
        }
        var where = file.line() == 0 ? "settings.broken.file" : "settings.broken.line";
        var what = Messages.text(where, name, file.reason(), file.line());
        return file.aside() == null
                ? what
                : what + " " + Messages.text("settings.broken.advice", file.aside());
    }

    /// The list of takes could not be read, and lies aside.
    static Notice ofBrokenTakes(Path aside) {
        return new Notice(
                Messages.text("store.damaged"),
                List.of(Messages.text("store.damaged.advice", aside)),
                aside.toString());
    }

    /// Nothing can be kept.
    static Notice ofNoTakes(FailureText why) {
        var lines = why.lines();
        return new Notice(Messages.text("store.unusable"), lines, String.join("\n", lines));
    }

    /// An error of our own. What it was stands in the details only.
    ///
    /// @param redact takes out what nobody may read
    static Notice of(String thread, Throwable error, UnaryOperator<String> redact) {
        var trace = new StringWriter();
        error.printStackTrace(new PrintWriter(trace));
        return new Notice(
                Messages.text("status.crash"),
                List.of(Messages.text("status.crash.advice")),
                redact.apply(Report.machine() + "\n" + thread + "\n" + trace));
    }
}
