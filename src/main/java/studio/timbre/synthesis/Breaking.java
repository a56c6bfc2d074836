// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.synthesis;

import studio.timbre.language.FailureText;
import studio.timbre.language.Messages;
import studio.timbre.speech.SpeechException;
import studio.timbre.speech.SpeechFailure;

/// What it means for a take that one of its later pieces failed: it broke off there.
final class Breaking {
    private Breaking() {}

    /// Says which part it was, in the words of what happened.
    ///
    /// @param part counts from 0
    static SpeechException in(int part, int parts, SpeechException cause) {
        var failure = cause.failure();
        return switch (failure) {
            case SpeechFailure.Cancelled _, SpeechFailure.StoreUnwritable _ -> cause;
            default -> {
                var reason = Messages.text("synthesis.part", part + 1, parts, reason(failure));
                yield new SpeechException(
                        new SpeechFailure.StreamBroken(reason, failure.words()), cause);
            }
        };
    }

    private static String reason(SpeechFailure failure) {
        return failure instanceof SpeechFailure.StreamBroken broken
                ? broken.reason()
                : FailureText.of(failure).what().replaceFirst("\\.$", "");
    }
}
