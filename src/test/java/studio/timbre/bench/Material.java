// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.bench;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import studio.timbre.audio.PcmFormat;
import studio.timbre.decode.Reference;
import studio.timbre.equipment.Sounds;

/// What a server sends.
///
/// @param format the usual name of the file
/// @param bytes as they go over the wire
/// @param perSecond how many of them are a second of sound
@SuppressWarnings("ArrayRecordComponent")
record Material(String format, String contentType, byte[] bytes, int perSecond) {
    /// What all programmes are before they are encoded.
    static final PcmFormat FORMAT = new PcmFormat(24_000, 1);

    static final List<String> FORMATS = List.of("wav", "pcm", "mp3", "opus", "aac", "flac", "m4a");

    private static final int PER_SECOND = FORMAT.sampleRate() * FORMAT.frameBytes();

    /// Samples behind the plainest header, whose sizes nobody knows.
    static Material wav(short[] sound) {
        var samples = Sounds.bytes(sound, 0, sound.length).array();
        var header = header();
        var bytes = Arrays.copyOf(header, header.length + samples.length);
        System.arraycopy(samples, 0, bytes, header.length, samples.length);
        return new Material("wav", "audio/wav", bytes, PER_SECOND);
    }

    /// The same sound in a format of [#FORMATS].
    static Material of(String format, short[] sound, int seconds) {
        return switch (format) {
            case "wav" -> wav(sound);
            case "pcm" ->
                    new Material(
                            format,
                            "audio/pcm;rate=24000;channels=1",
                            Sounds.bytes(sound, 0, sound.length).array(),
                            PER_SECOND);
            case "mp3" -> encoded(format, "audio/mpeg", seconds);
            case "opus" -> encoded(format, "audio/ogg", seconds);
            case "aac" -> encoded(format, "audio/aac", seconds, "-f", "adts");
            // The encoder would put 8 KB of nothing before the sound.
            case "flac" -> encoded(format, "audio/flac", seconds, "-metadata_header_padding", "0");
            case "m4a" -> encoded(format, "audio/mp4", seconds, "-movflags", "+faststart");
            default -> throw new IllegalArgumentException("no format " + format);
        };
    }

    private static Material encoded(
            String format, String contentType, int seconds, String... options) {
        var bytes = Reference.encoded(format, FORMAT, seconds, options);
        return new Material(format, contentType, bytes, bytes.length / seconds);
    }

    private static byte[] header() {
        return ByteBuffer.allocate(44)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put("RIFF".getBytes(StandardCharsets.US_ASCII))
                .putInt(-1)
                .put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII))
                .putInt(16)
                .putShort((short) 1)
                .putShort((short) 1)
                .putInt(FORMAT.sampleRate())
                .putInt(PER_SECOND)
                .putShort((short) 2)
                .putShort((short) 16)
                .put("data".getBytes(StandardCharsets.US_ASCII))
                .putInt(-1)
                .array();
    }
}
