// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.takes;

import java.util.concurrent.CompletionException;
import studio.timbre.language.FailureText;
import studio.timbre.language.Messages;
import studio.timbre.speech.SpeechException;

/// What the panel says about the last act.
///
/// @param undoable whether the act can be undone
/// @param bad whether it failed
public record Remark(String words, boolean undoable, boolean bad) {
    public static final Remark NONE = new Remark("", false, false);

    static Remark done(String words) {
        return new Remark(words, false, false);
    }

    static Remark undoable(String words) {
        return new Remark(words, true, false);
    }

    static Remark of(Throwable error) {
        var cause =
                error instanceof CompletionException && error.getCause() != null
                        ? error.getCause()
                        : error;
        var words =
                cause instanceof SpeechException e
                        ? FailureText.of(e.failure()).toString()
                        : Messages.text("takes.trouble", String.valueOf(cause.getMessage()));
        return new Remark(words, false, true);
    }
}
