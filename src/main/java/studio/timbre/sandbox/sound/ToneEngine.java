// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.sandbox.sound;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import studio.timbre.audio.PcmFormat;
import studio.timbre.audio.PcmSink;
import studio.timbre.speech.SpeechException;

/// A hum that counts: 24 kHz mono, 60 ms for each character, each sample telling its own index, so
/// that a lost, doubled or shifted sample shows. It is a sawtooth of 375 Hz at a quarter of full
/// scale with a counter in its low bits.
public final class ToneEngine implements Engine {
    /// The samples repeat after this many.
    public static final int PERIOD = 1 << 14;

    private static final PcmFormat FORMAT = new PcmFormat(24_000, 1);
    private static final int FRAMES_PER_CHARACTER = 1_440;
    private static final int BLOCK = 2_400;

    @Override
    public void speak(Utterance utterance, PcmSink sink) throws SpeechException {
        long frames = frames(utterance);
        sink.begin(FORMAT);
        for (long at = 0; at < frames; at += BLOCK) {
            int count = (int) Math.min(BLOCK, frames - at);
            var block = ByteBuffer.allocate(count * 2).order(ByteOrder.LITTLE_ENDIAN);
            for (int i = 0; i < count; i++) {
                block.putShort(sample(at + i));
            }
            sink.append(block.flip());
        }
    }

    /// How many frames an utterance has.
    public static long frames(Utterance utterance) {
        long characters = utterance.text().codePoints().count();
        return Math.max(1, Math.round(characters * FRAMES_PER_CHARACTER / utterance.speed()));
    }

    /// The sample at an index.
    public static short sample(long index) {
        return (short) ((index % 64 << 8 | index / 64 % 256) - PERIOD / 2);
    }

    /// The index of a sample, modulo [#PERIOD].
    public static int index(short sample) {
        int value = sample + PERIOD / 2;
        return value % 256 * 64 + value / 256;
    }
}
