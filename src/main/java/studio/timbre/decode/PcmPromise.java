// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.decode;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import studio.timbre.audio.AudioType;
import studio.timbre.audio.PcmFormat;

/// Reads from the words that came with a stream whether, and how, it is samples without a header.
final class PcmPromise {
    private static final Pattern RATE = parameter("rate|sample[_-]?rate");
    private static final Pattern CHANNELS = parameter("channels");
    private static final Pattern PLAIN = Pattern.compile("pcm.*|raw|l16|linear16|s16le");

    private PcmPromise() {}

    /// What was promised; null if it was something else than plain samples.
    static @Nullable RawSamples of(AudioType type) {
        var said = type.contentType() == null ? "" : type.contentType().toLowerCase(Locale.ROOT);
        var coding = served(said);
        if (coding == null && type.format() != null) {
            coding = asked(type.format().toLowerCase(Locale.ROOT));
        }
        if (coding == null) {
            return null;
        }
        PcmFormat usual = said.startsWith("audio/basic") ? new PcmFormat(8_000, 1) : type.pcm();
        return new RawSamples(
                coding,
                number(RATE, said, 4_000, 384_000, usual.sampleRate()),
                number(CHANNELS, said, 1, 8, usual.channels()));
    }

    private static @Nullable SampleCoding served(String contentType) {
        int end = contentType.indexOf(';');
        var media = end < 0 ? contentType : contentType.substring(0, end);
        return switch (media.strip()) {
            case "audio/pcm", "audio/x-pcm", "audio/raw", "audio/x-raw" -> SampleCoding.S16;
            // RFC 2586 sends the high byte first; Gemini, which adds this parameter, does not.
            case "audio/l16" ->
                    contentType.contains("codec=pcm") ? SampleCoding.S16 : SampleCoding.S16_BIG;
            case "audio/basic", "audio/pcmu", "audio/x-mulaw" -> SampleCoding.MU_LAW;
            case "audio/pcma", "audio/x-alaw" -> SampleCoding.A_LAW;
            default -> null;
        };
    }

    private static @Nullable SampleCoding asked(String format) {
        if (format.contains("ulaw")) {
            return SampleCoding.MU_LAW;
        }
        if (format.contains("alaw")) {
            return SampleCoding.A_LAW;
        }
        if (format.contains("f32")) {
            return SampleCoding.F32;
        }
        return PLAIN.matcher(format).matches() ? SampleCoding.S16 : null;
    }

    private static int number(Pattern name, String said, int least, int most, int otherwise) {
        var found = name.matcher(said);
        if (!found.find()) {
            return otherwise;
        }
        int value = Integer.parseInt(found.group(1));
        return value < least || value > most ? otherwise : value;
    }

    private static Pattern parameter(String name) {
        return Pattern.compile(";\\s*(?:" + name + ")\\s*=\\s*\"?(\\d{1,7})\\b");
    }
}
