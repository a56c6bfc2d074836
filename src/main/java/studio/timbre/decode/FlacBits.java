// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.decode;

import studio.timbre.speech.SpeechException;

/// Reads the window bit by bit, highest first, without using it up.
final class FlacBits {
    /// So many zeros in a row are no number any more.
    private static final int ZEROS_MOST = 1 << 20;

    private final Window window;
    private int next;
    private long kept;
    private int keptBits;

    FlacBits(Window window) {
        this.window = window;
    }

    /// Goes to the first byte of the window.
    void restart() {
        next = 0;
        keptBits = 0;
    }

    /// Bytes of which at least one bit was read.
    int bytes() {
        return next;
    }

    /// Leaves out the rest of a byte.
    void align() {
        keptBits = 0;
    }

    /// @param count 0 to 32 bits
    int unsigned(int count) throws SpeechException, FlacFault {
        while (keptBits < count) {
            load();
        }
        keptBits -= count;
        return (int) (kept >>> keptBits & (1L << count) - 1);
    }

    /// Two's complement.
    ///
    /// @param count 0 to 32 bits
    int signed(int count) throws SpeechException, FlacFault {
        return count == 0 ? 0 : (unsigned(count) << (32 - count)) >> (32 - count);
    }

    /// Zeros before the next one, which is read too.
    int unary() throws SpeechException, FlacFault {
        int zeros = 0;
        while (true) {
            long rest = kept & (1L << keptBits) - 1;
            if (rest != 0) {
                int leading = keptBits - (Long.SIZE - Long.numberOfLeadingZeros(rest));
                keptBits -= leading + 1;
                return zeros + leading;
            }
            zeros += keptBits;
            keptBits = 0;
            if (zeros > ZEROS_MOST) {
                throw new FlacFault();
            }
            load();
        }
    }

    private void load() throws SpeechException, FlacFault {
        if (next == window.count() && !window.has(next + 1)) {
            throw new FlacFault();
        }
        kept = kept << 8 | window.at(next++);
        keptBits += 8;
    }
}
