// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.shell;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import studio.timbre.language.FailureText;
import studio.timbre.language.Messages;
import studio.timbre.synthesis.RunState;
import studio.timbre.synthesis.SynthesisRun;

/// Something that the user should know, said once and calmly.
///
/// @param what what happened, one sentence
/// @param more what was said about it and what to do
/// @param details what can be copied for somebody who helps
public record Notice(String what, List<String> more, String details) {
    public Notice {
        more = List.copyOf(more);
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
                Messages.text(what) + ". " + lines.getFirst(),
                lines.subList(1, lines.size()),
                String.join("\n", details));
    }

    /// Files of the user's that are left out.
    static Notice of(List<String> complaints) {
        return new Notice(
                Messages.text("status.catalogue", complaints.size()),
                complaints,
                String.join("\n", complaints));
    }

    /// The settings could not be read, and lie aside.
    static Notice ofBrokenSettings(Path aside) {
        return new Notice(
                Messages.text("settings.broken"),
                List.of(Messages.text("settings.broken.advice", aside)),
                aside.toString());
    }

    /// An error of our own. What it was stands in the details only.
    ///
    /// @param redact takes out what nobody may read
    static Notice of(String thread, Throwable error, UnaryOperator<String> redact) {
        var trace = new StringWriter();
        error.printStackTrace(new PrintWriter(trace));
        var system =
                List.of("java.version", "os.name", "os.version", "os.arch").stream()
                        .map(System::getProperty)
                        .toList();
        return new Notice(
                Messages.text("status.crash"),
                List.of(Messages.text("status.crash.advice")),
                redact.apply(String.join(" ", system) + "\n" + thread + "\n" + trace));
    }
}
