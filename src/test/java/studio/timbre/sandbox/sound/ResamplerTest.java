// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.sandbox.sound;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import studio.timbre.audio.PcmFormat;

/// Another rate, the same sound.
class ResamplerTest {
    @ParameterizedTest
    @CsvSource({"16000,24000", "24000,16000", "44100,24000", "8000,24000", "24000,24000"})
    void aToneKeepsItsPitchWhateverThePieces(int from, int to) {
        var resampler = new Resampler(new PcmFormat(from, 1), to);
        var made = new ByteArrayOutputStream();
        var random = new Random(5);
        for (int at = 0; at < from; ) {
            int count = Math.min(from - at, 1 + random.nextInt(700));
            var piece = ByteBuffer.allocate(2 * count).order(ByteOrder.LITTLE_ENDIAN);
            for (int i = 0; i < count; i++, at++) {
                piece.putShort(sine(at, from));
            }
            made.writeBytes(resampler.convert(piece.flip()));
        }
        assertEquals(to, made.size() / 2, 2);
        var samples = ByteBuffer.wrap(made.toByteArray()).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; samples.hasRemaining(); i++) {
            assertEquals(sine(i, to), samples.getShort(), 60, "frame " + i);
        }
    }

    private static short sine(int frame, int rate) {
        return (short) Math.round(10_000 * Math.sin(2 * Math.PI * 200 * frame / rate));
    }

    @Test
    void twoChannelsBecomeTheirMean() {
        var resampler = new Resampler(new PcmFormat(24_000, 2), 24_000);
        var in = ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN);
        in.putShort((short) 100).putShort((short) 300);
        var out = ByteBuffer.wrap(resampler.convert(in.flip())).order(ByteOrder.LITTLE_ENDIAN);
        assertEquals(200, out.getShort());
    }
}
