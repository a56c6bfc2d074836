// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.equipment;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Random;

/// Sounds made for being found again, and what can be done with samples.
public final class Sounds {
    private Sounds() {}

    /// Every sample tells which it is: sample i is 1 + i mod 32,767.
    public static short[] counting(int samples) {
        var sound = new short[samples];
        for (int i = 0; i < samples; i++) {
            sound[i] = (short) (1 + i % Short.MAX_VALUE);
        }
        return sound;
    }

    /// The same noise each time, never zero, and nowhere like itself.
    public static short[] noise(int samples) {
        var random = new Random(5);
        var sound = new short[samples];
        for (int i = 0; i < samples; i++) {
            int sample = random.nextInt(-12_000, 12_000);
            sound[i] = (short) (sample == 0 ? 1 : sample);
        }
        return sound;
    }

    /// Without the silence before and after.
    public static short[] trimmed(short[] sound) {
        int from = 0;
        int to = sound.length;
        while (from < to && sound[from] == 0) {
            from++;
        }
        while (to > from && sound[to - 1] == 0) {
            to--;
        }
        return Arrays.copyOfRange(sound, from, to);
    }

    /// Without any silence.
    public static short[] withoutZeros(short[] sound) {
        var kept = new short[sound.length];
        int count = 0;
        for (short sample : sound) {
            if (sample != 0) {
                kept[count++] = sample;
            }
        }
        return Arrays.copyOf(kept, count);
    }

    /// Little-endian bytes of samples `from` up to but without `to`.
    public static ByteBuffer bytes(short[] sound, int from, int to) {
        var bytes = ByteBuffer.allocate((to - from) * Short.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asShortBuffer().put(sound, from, to - from);
        return bytes;
    }
}
