// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.provider.http;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Reads from the head of an answer how long a server wants us to wait: `Retry-After-Ms` and
/// `Retry-After` (RFC 9110, 10.2.3), else when the limits that are used up begin anew
/// (`x-ratelimit-reset-requests` and `-tokens`, such as `6m0s`; OpenAI, API reference, "Rate
/// limiting information").
final class RetryAfter {
    private static final Pattern SPAN =
            Pattern.compile(
                    "(?:(\\d{1,4})h)?(?:(\\d{1,5})m)?(?:(\\d{1,7}(?:\\.\\d{1,9})?)s)?"
                            + "(?:(\\d{1,9})ms)?");

    private RetryAfter() {}

    /// How long; null if the server does not say, or nothing that makes sense.
    ///
    /// @param header a header's value by its name, null where there is none
    static @Nullable Duration in(Function<String, @Nullable String> header) {
        var exact = milliseconds(header.apply("Retry-After-Ms"));
        if (exact != null) {
            return exact;
        }
        var told = told(header.apply("Retry-After"), header.apply("Date"));
        return told != null ? told : untilRefilled(header);
    }

    private static @Nullable Duration milliseconds(@Nullable String text) {
        return text != null && text.strip().matches("\\d{1,10}(\\.\\d{1,9})?")
                ? Duration.ofMillis((long) Math.ceil(Double.parseDouble(text.strip())))
                : null;
    }

    /// @param date the server's own clock, which counts for a date that it names
    private static @Nullable Duration told(@Nullable String retryAfter, @Nullable String date) {
        if (retryAfter == null) {
            return null;
        }
        var text = retryAfter.strip();
        if (text.matches("\\d{1,7}")) {
            return Duration.ofSeconds(Long.parseLong(text));
        }
        var until = instant(text);
        var now = date == null ? null : instant(date.strip());
        if (until == null) {
            return null;
        }
        var wait = Duration.between(now == null ? Instant.now() : now, until);
        return wait.isNegative() ? Duration.ZERO : wait;
    }

    private static @Nullable Instant instant(String text) {
        try {
            return Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(text));
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static @Nullable Duration untilRefilled(Function<String, @Nullable String> header) {
        return Stream.of("requests", "tokens")
                .filter(kind -> "0".equals(header.apply("x-ratelimit-remaining-" + kind)))
                .map(kind -> span(header.apply("x-ratelimit-reset-" + kind)))
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    /// Reads `1h2m3.5s`, or `120ms`.
    private static @Nullable Duration span(@Nullable String text) {
        var found = SPAN.matcher(text == null ? "" : text.strip());
        if (text == null || text.isBlank() || !found.matches()) {
            return null;
        }
        double seconds = number(found.group(1)) * 3_600;
        seconds += number(found.group(2)) * 60 + number(found.group(3));
        return Duration.ofMillis((long) Math.ceil(seconds * 1e3 + number(found.group(4))));
    }

    private static double number(@Nullable String digits) {
        return digits == null ? 0 : Double.parseDouble(digits);
    }
}
