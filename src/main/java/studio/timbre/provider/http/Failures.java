// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.provider.http;

import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import studio.timbre.speech.ProviderWords;
import studio.timbre.speech.SpeechFailure;

/// Which failure an answer is, by its status and by what its body says.
final class Failures {
    private static final Set<String> SPENT =
            Set.of(
                    "insufficient_quota",
                    "insufficient_user_quota",
                    "insufficient_balance",
                    "insufficient_credits",
                    "quota_exceeded",
                    "billing_hard_limit_reached",
                    "billing_not_active",
                    "Arrearage");
    private static final Set<String> KEYS = Set.of("invalid_api_key", "InvalidApiKey");

    private Failures() {}

    /// Decides by the status; a status inside the body counts where the answer's own is 200.
    ///
    /// @param retryAfter how long the server wants us to wait, null if it does not say
    static SpeechFailure of(
            Complaint complaint, ProviderWords words, @Nullable Duration retryAfter) {
        int status = words.status() >= 400 ? words.status() : complaint.status();
        var code = complaint.code() == null ? "" : complaint.code();
        if (status < 500 && SPENT.contains(code)) {
            return new SpeechFailure.QuotaSpent(words);
        }
        if (status == 0 && KEYS.contains(code)) {
            return new SpeechFailure.Unauthorized(words);
        }
        return switch (status) {
            case 401, 403 -> new SpeechFailure.Unauthorized(words);
            case 402 -> new SpeechFailure.QuotaSpent(words);
            case 404, 410 -> new SpeechFailure.NotFound(words);
            case 503 -> new SpeechFailure.ProviderDown(retryAfter, words);
            case 408 -> new SpeechFailure.ProviderDown(words);
            case 429 -> new SpeechFailure.RateLimited(retryAfter, words);
            default ->
                    status >= 500
                            ? new SpeechFailure.ProviderDown(words)
                            : new SpeechFailure.Refused(complaint.field(), words);
        };
    }
}
