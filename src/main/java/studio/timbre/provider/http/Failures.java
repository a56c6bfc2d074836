// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.provider.http;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
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
    /// @param retryAfter the header as it came: seconds, or an HTTP date
    static SpeechFailure of(Complaint complaint, ProviderWords words, @Nullable String retryAfter) {
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
            case 408 -> new SpeechFailure.ProviderDown(words);
            case 429 -> new SpeechFailure.RateLimited(wait(retryAfter, Instant.now()), words);
            default ->
                    status >= 500
                            ? new SpeechFailure.ProviderDown(words)
                            : new SpeechFailure.Refused(complaint.field(), words);
        };
    }

    /// Reads a Retry-After header (RFC 9110, 10.2.3).
    ///
    /// @return null if there is none, or none that makes sense
    static @Nullable Duration wait(@Nullable String retryAfter, Instant now) {
        if (retryAfter == null) {
            return null;
        }
        var text = retryAfter.strip();
        if (text.matches("\\d{1,7}")) {
            return Duration.ofSeconds(Long.parseLong(text));
        }
        try {
            var until = Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(text));
            return until.isAfter(now) ? Duration.between(now, until) : Duration.ZERO;
        } catch (DateTimeException e) {
            return null;
        }
    }
}
