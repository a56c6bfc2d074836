// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/// Says whether a capture of the sound card holds a take, sample for sample: `HeardExactly
/// CAPTURE.wav TAKE.pcm`, both at the same rate, one channel, 16 bit. A machine that is busy may
/// make the player wait, which is heard as silence put between two samples: that is told as a gap.
/// A sample that is lost, altered or repeated is a fault. Before it trusts its own answer it takes
/// one sample out of the capture and must see that. Exit code 0: no fault; 1: a fault.
public final class HeardExactly {
    private static final int ANCHOR = 512;
    private static final int SURE = 32;

    private HeardExactly() {}

    /// What a comparison found.
    ///
    /// @param wrong samples of the take that were not heard in their order
    record Found(long wrong, int gaps, long gapSamples) {}

    public static void main(String[] arguments) throws IOException {
        var captured = samples(wavData(Files.readAllBytes(Path.of(arguments[0]))));
        var take = samples(ByteBuffer.wrap(Files.readAllBytes(Path.of(arguments[1]))));
        var found = compare(take, captured);
        boolean sees = compare(take, without(captured, loudest(captured))).wrong() != 0;
        System.out.printf(
                "take %d samples, captured %d; wrong %d, gaps %d (%d samples); the check %s a missing sample%n",
                take.length,
                captured.length,
                found.wrong(),
                found.gaps(),
                found.gapSamples(),
                sees ? "sees" : "DOES NOT SEE");
        System.exit(found.wrong() == 0 && sees ? 0 : 1);
    }

    static Found compare(short[] take, short[] captured) {
        int heard = start(take, captured);
        if (heard < 0) {
            return new Found(take.length, 0, 0);
        }
        int gaps = 0;
        long gapSamples = 0;
        for (int i = 0; i < take.length; i++, heard++) {
            if (heard < captured.length && captured[heard] == take[i]) {
                continue;
            }
            int silence = heard;
            while (silence < captured.length && captured[silence] == 0) {
                silence++;
            }
            if (silence == heard || !goesOn(take, i, captured, silence)) {
                return new Found(take.length - i, gaps, gapSamples);
            }
            gaps++;
            gapSamples += silence - heard;
            heard = silence;
        }
        return new Found(0, gaps, gapSamples);
    }

    private static boolean goesOn(short[] take, int from, short[] captured, int at) {
        int count = Math.min(SURE, take.length - from);
        return at + count <= captured.length
                && Arrays.equals(take, from, from + count, captured, at, at + count);
    }

    /// Where the take begins in the capture; -1 if nowhere.
    private static int start(short[] take, short[] captured) {
        int loud = 0;
        while (loud < take.length && Math.abs(take[loud]) < 64) {
            loud++;
        }
        if (loud + ANCHOR > take.length) {
            return -1;
        }
        for (int at = loud; at + ANCHOR <= captured.length; at++) {
            if (captured[at] == take[loud]
                    && Arrays.equals(captured, at, at + ANCHOR, take, loud, loud + ANCHOR)) {
                return at - loud;
            }
        }
        return -1;
    }

    private static int loudest(short[] samples) {
        int loudest = 0;
        for (int i = 0; i < samples.length; i++) {
            loudest = Math.abs(samples[i]) > Math.abs(samples[loudest]) ? i : loudest;
        }
        return loudest;
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
