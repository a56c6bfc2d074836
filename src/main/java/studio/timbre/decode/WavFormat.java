// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.decode;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.jspecify.annotations.Nullable;
import studio.timbre.speech.SpeechException;
import studio.timbre.speech.SpeechFailure;

/// Reads a WAVE `fmt ` chunk (Microsoft, "Multiple channel audio data and WAVE files", 2001).
final class WavFormat {
    private static final int PCM = 1;
    private static final int FLOAT = 3;
    private static final int A_LAW = 6;
    private static final int MU_LAW = 7;
    private static final int EXTENSIBLE = 0xFFFE;
    private static final int CHANNELS_MOST = 8;

    private WavFormat() {}

    /// What the chunk says of the samples.
    ///
    /// @param size bytes of the chunk, from index 0
    /// @throws SpeechException `UnknownFormat` if it is none of the plain codings, or absurd
    static RawSamples read(ByteBuffer chunk, int size) throws SpeechException {
        if (size < 16) {
            throw unknown("WAV with a broken header");
        }
        int tag = Short.toUnsignedInt(chunk.getShort(0));
        int channels = Short.toUnsignedInt(chunk.getShort(2));
        long rate = Integer.toUnsignedLong(chunk.getInt(4));
        int bits = Short.toUnsignedInt(chunk.getShort(14));
        if (tag == EXTENSIBLE && size >= 26) {
            tag = Short.toUnsignedInt(chunk.getShort(24));
        }
        var coding = coding(tag, bits, chunk.order() == ByteOrder.BIG_ENDIAN);
        if (coding == null) {
            throw unknown("WAV with coding %d of %d bits".formatted(tag, bits));
        }
        if (channels < 1 || channels > CHANNELS_MOST || rate < 4_000 || rate > 384_000) {
            throw unknown("WAV of %d channels at %d Hz".formatted(channels, rate));
        }
        return new RawSamples(coding, (int) rate, channels);
    }

    private static @Nullable SampleCoding coding(int tag, int bits, boolean big) {
        // Samples of odd widths fill whole bytes from the top.
        int bytes = (bits + 7) / 8;
        return switch (tag) {
            case PCM ->
                    switch (bytes) {
                        case 1 -> SampleCoding.U8;
                        case 2 -> big ? SampleCoding.S16_BIG : SampleCoding.S16;
                        case 3 -> big ? SampleCoding.S24_BIG : SampleCoding.S24;
                        case 4 -> big ? SampleCoding.S32_BIG : SampleCoding.S32;
                        default -> null;
                    };
            case FLOAT ->
                    switch (bits) {
                        case 32 -> big ? SampleCoding.F32_BIG : SampleCoding.F32;
                        case 64 -> big ? SampleCoding.F64_BIG : SampleCoding.F64;
                        default -> null;
                    };
            case A_LAW -> bits == 8 ? SampleCoding.A_LAW : null;
            case MU_LAW -> bits == 8 ? SampleCoding.MU_LAW : null;
            default -> null;
        };
    }

    private static SpeechException unknown(String found) {
        return new SpeechException(new SpeechFailure.UnknownFormat(found));
    }
}
