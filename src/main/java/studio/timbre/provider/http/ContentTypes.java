// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.provider.http;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import studio.timbre.audio.PcmFormat;

/// Reads Content-Type headers (RFC 9110, 8.3).
final class ContentTypes {
    private static final Pattern RATE = Pattern.compile("(?i);\\s*rate\\s*=\\s*\"?(\\d{4,6})");
    private static final Pattern CHANNELS = Pattern.compile("(?i);\\s*channels\\s*=\\s*\"?([12])");

    private ContentTypes() {}

    /// The type without its parameters, in lower case; empty if there is none.
    static String plain(@Nullable String contentType) {
        return contentType == null
                ? ""
                : contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }

    /// Rate and channels of headerless samples, as in `audio/pcm;rate=24000;channels=1`.
    ///
    /// @param otherwise for whatever the type does not say
    static PcmFormat pcm(@Nullable String contentType, PcmFormat otherwise) {
        if (contentType == null) {
            return otherwise;
        }
        return new PcmFormat(
                number(RATE, contentType, otherwise.sampleRate()),
                number(CHANNELS, contentType, otherwise.channels()));
    }

    private static int number(Pattern pattern, String contentType, int otherwise) {
        var matcher = pattern.matcher(contentType);
        int number = matcher.find() ? Integer.parseInt(matcher.group(1)) : otherwise;
        return pattern == RATE && (number < 4_000 || number > 384_000) ? otherwise : number;
    }
}
