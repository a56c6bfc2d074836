// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.decode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import studio.timbre.audio.FakeEncodedAudio;
import studio.timbre.audio.FakeSink;
import studio.timbre.speech.SpeechException;
import studio.timbre.speech.SpeechFailure;

class CappedDecoderTest {
    private static final byte[] WAV = WavBytes.speech().data(0, WavBytes.noise(100_000)).bytes();

    @Test
    void anEndlessStreamEndsAtTheLastSampleThatIsAllowed() {
        assertEquals(24_000, heard(Duration.ofSeconds(1), 1 << 20));
    }

    @Test
    void aStreamWithoutSoundEndsAtTheLastByteThatIsAllowed() {
        assertEquals(478, heard(Duration.ofHours(1), 1000));
    }

    private static int heard(Duration most, long bytes) {
        var sink = new FakeSink();
        var decoder = new CappedDecoder(new WavDecoder(), most, bytes);
        var thrown =
                assertThrows(
                        SpeechException.class,
                        () -> decoder.decode(new FakeEncodedAudio("wav", WAV), sink));
        assertInstanceOf(SpeechFailure.StreamBroken.class, thrown.failure());
        return sink.samples().length;
    }
}
