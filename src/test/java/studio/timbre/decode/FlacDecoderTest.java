// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.decode;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import studio.timbre.audio.FakeSink;
import studio.timbre.audio.PcmFormat;
import studio.timbre.speech.SpeechException;
import studio.timbre.speech.SpeechFailure;

class FlacDecoderTest extends DecoderContractTest {
    private static final PcmFormat FORMAT = new PcmFormat(24_000, 1);
    private static final int SECONDS = 2;

    @Override
    Decoder decoder() {
        return new FlacDecoder();
    }

    @Override
    byte[] encoded() {
        return Reference.encoded("flac", FORMAT, SECONDS, "-frame_size", "1152");
    }

    /// 8 KB of header that FFmpeg writes, and a frame of 1152 samples.
    @Override
    int enough() {
        return 8400 + 1152 * 2;
    }

    @Override
    int due(int whole, int cut) {
        return (int) ((long) whole * cut / encoded().length) - 12_000;
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "5", "8", "12"})
    void everyWayToEncodeIsExactToTheBit(String level) throws SpeechException {
        for (int channels = 1; channels <= 2; channels++) {
            var format = new PcmFormat(44_100, channels);
            var encoded = Reference.encoded("flac", format, 1, "-compression_level", level);
            assertArrayEquals(Reference.sound(format, 1), decode(audio(encoded)).bytes());
        }
    }

    @Test
    void longerSamplesLoseTheirLowestBits() throws SpeechException {
        var encoded = Reference.encoded("flac", FORMAT, 1, "-sample_fmt", "s32");
        assertArrayEquals(Reference.sound(FORMAT, 1), decode(audio(encoded)).bytes());
    }

    @Test
    void aTagBeforeTheHeaderIsSkipped() throws SpeechException {
        var tagged = Arrays.copyOf("ID3\4\0\0\0\0\1\0".getBytes(), 138 + encoded().length);
        System.arraycopy(encoded(), 0, tagged, 138, encoded().length);
        assertArrayEquals(Reference.sound(FORMAT, SECONDS), decode(audio(tagged)).bytes());
    }

    @Test
    void afterDamageItGoesOnWithTheNextFrame() {
        var damaged = encoded();
        Arrays.fill(damaged, 40_000, 41_000, (byte) 0x55);
        var sink = new FakeSink();
        var thrown =
                assertThrows(SpeechException.class, () -> decoder().decode(audio(damaged), sink));
        assertInstanceOf(SpeechFailure.StreamBroken.class, thrown.failure());
        int whole = FORMAT.sampleRate() * SECONDS;
        assertEquals(whole, sink.samples().length, 2 * 1152);
        var sound = Reference.sound(FORMAT, SECONDS);
        var heard = sink.bytes();
        assertArrayEquals(
                Arrays.copyOfRange(sound, sound.length - 20_000, sound.length),
                Arrays.copyOfRange(heard, heard.length - 20_000, heard.length));
    }
}
