// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/// Says whether a capture of the sound card holds a take, sample for sample: `HeardExactly
/// CAPTURE.wav TAKE.pcm`. Both at the same rate, one channel, 16 bit. Before it trusts its own
/// answer it takes one sample out of the capture and must see that. Exit code 0: heard exactly; 1:
/// not.
public final class HeardExactly {
    private static final int ANCHOR = 512;

    private HeardExactly() {}

    public static void main(String[] arguments) throws IOException {
        var captured = samples(wavData(Files.readAllBytes(Path.of(arguments[0]))));
        var take = samples(ByteBuffer.wrap(Files.readAllBytes(Path.of(arguments[1]))));
        long wrong = differences(take, captured);
        var spoiled = without(captured, captured.length / 2);
        boolean sees = differences(take, spoiled) != 0;
        System.out.printf(
                "take %d samples, captured %d, different %d; the check %s a missing sample%n",
                take.length, captured.length, wrong, sees ? "sees" : "DOES NOT SEE");
        System.exit(wrong == 0 && sees ? 0 : 1);
    }

    /// How many of the take's samples were not heard at their place; all, if the take is not found.
    static long differences(short[] take, short[] captured) {
        int loud = 0;
        while (loud < take.length && Math.abs(take[loud]) < 64) {
            loud++;
        }
        if (loud + ANCHOR > take.length) {
            return take.length;
        }
        var anchor = Arrays.copyOfRange(take, loud, loud + ANCHOR);
        for (int at = loud; at + take.length - loud <= captured.length; at++) {
            if (captured[at] == anchor[0]
                    && Arrays.equals(captured, at, at + ANCHOR, anchor, 0, ANCHOR)) {
                int start = at - loud;
                long wrong = 0;
                for (int i = 0; i < take.length; i++) {
                    wrong += captured[start + i] == take[i] ? 0 : 1;
                }
                return wrong;
            }
        }
        return take.length;
    }

    private static short[] without(short[] samples, int index) {
        var less = Arrays.copyOf(samples, samples.length - 1);
        System.arraycopy(samples, index + 1, less, index, less.length - index);
        return less;
    }

    private static ByteBuffer wavData(byte[] wav) throws IOException {
        var bytes = ByteBuffer.wrap(wav).order(ByteOrder.LITTLE_ENDIAN);
        int at = 12;
        while (at + 8 <= wav.length) {
            int size = bytes.getInt(at + 4);
            if (bytes.getInt(at) == 0x61746164) {
                int there = wav.length - at - 8;
                return ByteBuffer.wrap(wav, at + 8, size < 0 ? there : Math.min(size, there));
            }
            at += 8 + size + (size & 1);
        }
        throw new IOException("no data chunk");
    }

    private static short[] samples(ByteBuffer bytes) {
        var samples = new short[bytes.remaining() / Short.BYTES];
        bytes.order(ByteOrder.LITTLE_ENDIAN).asShortBuffer().get(samples);
        return samples;
    }
}
