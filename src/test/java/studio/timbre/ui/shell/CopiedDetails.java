// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.shell;

import java.util.function.UnaryOperator;
import studio.timbre.language.FailureText;
import studio.timbre.speech.SpeechFailure;
import studio.timbre.synthesis.SynthesisRun;

/// What a person gets who presses "Copy details", and what stands above it.
public final class CopiedDetails {
    private CopiedDetails() {}

    /// Of a run that failed.
    public static String of(SynthesisRun run, SpeechFailure failure) {
        var text = FailureText.of(failure);
        return all(Notice.of(run, text)) + all(Notice.ofUnkept(run, text));
    }

    /// Of an error of our own.
    public static String of(Throwable error, UnaryOperator<String> redact) {
        return all(Notice.of("main", error, redact));
    }

    private static String all(Notice notice) {
        return notice.what() + "\n" + notice.more() + "\n" + notice.details() + "\n";
    }
}
