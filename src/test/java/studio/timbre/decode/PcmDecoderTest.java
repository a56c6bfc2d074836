// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.decode;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;
import studio.timbre.audio.AudioType;
import studio.timbre.audio.FakeSink;
import studio.timbre.audio.PcmFormat;
import studio.timbre.speech.SpeechException;

class PcmDecoderTest extends DecoderContractTest {
    private static final PcmFormat USUAL = new PcmFormat(24_000, 1);
    private static final byte[] SOUND = WavBytes.noise(48_001);

    @Override
    Decoder decoder() {
        return new PcmDecoder(new RawSamples(SampleCoding.S16, 24_000, 1));
    }

    @Override
    byte[] encoded() {
        return SOUND;
    }

    @Override
    int enough() {
        return 2;
    }

    @Override
    int due(int whole, int cut) {
        return cut & ~1;
    }

    @Test
    void bigEndianSamplesAreTurned() throws SpeechException {
        var sink = new FakeSink();
        new PcmDecoder(new RawSamples(SampleCoding.S16_BIG, 16_000, 2))
                .decode(audio(new byte[] {1, 2, 3, 4, 5}), sink);
        assertEquals(new PcmFormat(16_000, 2), sink.format());
        assertArrayEquals(new byte[] {2, 1, 4, 3}, sink.bytes());
    }

    @Test
    void theContentTypeSaysHowSamplesLie() {
        promises(SampleCoding.S16, 16_000, 2, "pcm", "audio/pcm;rate=16000;channels=2");
        promises(SampleCoding.S16, 22_050, 1, null, "audio/PCM; Sample_Rate=\"22050\"");
        promises(SampleCoding.S16_BIG, 44_100, 1, "pcm", "audio/L16; rate=44100");
        promises(SampleCoding.S16, 24_000, 1, null, "audio/L16;codec=pcm;rate=24000");
        promises(SampleCoding.MU_LAW, 8_000, 1, null, "audio/basic");
        promises(SampleCoding.A_LAW, 24_000, 1, "mp3", "audio/pcma");
        promises(SampleCoding.S16, 24_000, 1, "pcm", "application/octet-stream");
        promises(SampleCoding.S16, 24_000, 1, "pcm", "audio/pcm;rate=0;channels=99");
        promises(SampleCoding.MU_LAW, 24_000, 1, "ulaw_8000", null);
        assertNull(PcmPromise.of(new AudioType("mp3", "audio/mpeg", USUAL)));
        assertNull(PcmPromise.of(new AudioType(null, null, USUAL)));
    }

    private static void promises(
            SampleCoding coding, int rate, int channels, String format, String contentType) {
        var promise = PcmPromise.of(new AudioType(format, contentType, USUAL));
        assertNotNull(promise, contentType);
        assertEquals(new RawSamples(coding, rate, channels), promise, contentType);
    }
}
