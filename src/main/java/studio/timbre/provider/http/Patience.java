// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.provider.http;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import studio.timbre.speech.Attempt;
import studio.timbre.speech.SpeechException;
import studio.timbre.speech.SpeechFailure;

/// How often and how long one request is held back because a server asks for it. A server that
/// turns a request away with 429 or 503 has not carried it out, so it may go again; one that does
/// not say when is not asked again.
final class Patience {
    private static final int MOST = 5;
    private static final Duration SHORTEST = Duration.ofMillis(100);

    private Duration left;
    private int times;

    /// @param longest for all pauses together; zero for none
    Patience(Duration longest) {
        left = longest;
    }

    /// Waits as the refusal asks.
    ///
    /// @throws SpeechException the refusal, if it does not say how long, too long or too often; and
    ///   if the user stops
    void sitOut(SpeechException refusal, Attempt attempt) throws SpeechException {
        var asked = asked(refusal.failure());
        if (asked == null || asked.compareTo(left) > 0 || times == MOST) {
            throw refusal;
        }
        var pause = asked.compareTo(SHORTEST) < 0 ? SHORTEST : asked;
        left = left.minus(pause);
        times++;
        if (!attempt.pause(pause)) {
            throw new SpeechException(new SpeechFailure.Cancelled(), refusal);
        }
    }

    private @Nullable Duration asked(SpeechFailure failure) {
        if (!left.isPositive()) {
            return null;
        }
        return switch (failure) {
            case SpeechFailure.RateLimited(var after, var _) -> after;
            case SpeechFailure.ProviderDown(var after, var _) -> after;
            default -> null;
        };
    }
}
