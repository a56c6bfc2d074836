// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.audio;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import studio.timbre.speech.SpeechException;

/// Sound that looks like speech, for tests and pictures: words of syllables with pauses between
/// them. The same every time.
public final class SpeechLikeSound {
    public static final int RATE = 24_000;

    private static final double PITCH = 118;

    private SpeechLikeSound() {}

    /// The sample at a frame.
    public static short at(long frame) {
        double time = (double) frame / RATE;
        double phrase = time % 3.1;
        double pause = phrase > 2.55 ? 0.004 : 1;
        double word = Math.pow(Math.abs(Math.sin(Math.PI * time * 1.37)), 0.6);
        double syllable =
                0.35 + 0.65 * Math.pow(Math.sin(Math.PI * time * 4.3 + Math.sin(time)), 2);
        double fall = 1 - 0.45 * phrase / 3.1;
        double voice =
                0.6 * Math.sin(2 * Math.PI * PITCH * time)
                        + 0.3 * Math.sin(2 * Math.PI * PITCH * 2 * time + 0.7)
                        + 0.25 * Math.sin(2 * Math.PI * PITCH * 5 * time + 1.9)
                        + 0.12 * Math.sin(2 * Math.PI * 2731.7 * time);
        double value = 0.72 * pause * word * syllable * fall * voice;
        return (short) (value * Short.MAX_VALUE);
    }

    /// Adds so many seconds to a recording that was begun with [#RATE] and one channel.
    public static void append(Recording recording, double seconds) throws SpeechException {
        int frames = (int) (seconds * RATE);
        var bytes = ByteBuffer.allocate(frames * 2).order(ByteOrder.LITTLE_ENDIAN);
        long first = recording.frames();
        for (int i = 0; i < frames; i++) {
            bytes.putShort(at(first + i));
        }
        recording.append(bytes.flip());
    }
}
