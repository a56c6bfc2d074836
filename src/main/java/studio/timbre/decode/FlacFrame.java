// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.decode;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import studio.timbre.speech.SpeechException;

/// Decodes the frame at the start of the window (RFC 9639, section 9), checked by both its
/// checksums.
final class FlacFrame {
    private static final int LEFT_SIDE = 8;
    private static final int SIDE_RIGHT = 9;
    private static final int MID_SIDE = 10;
    private static final int HEADER_POLYNOMIAL = 0x07;
    private static final int FRAME_POLYNOMIAL = 0x8005;
    private static final int[] WIDTHS = {0, 8, 12, -1, 16, 20, 24, 32};

    private final Window window;
    private final FlacStream stream;
    private final FlacBits bits;
    private final FlacSubframe subframe;
    private final int[] headerSums = sums(HEADER_POLYNOMIAL, 8);
    private final int[] frameSums = sums(FRAME_POLYNOMIAL, 16);
    private final int[][] samples;
    private int count;
    private int assignment;
    private ByteBuffer out = ByteBuffer.allocate(0);

    FlacFrame(Window window, FlacStream stream) {
        this.window = window;
        this.stream = stream;
        bits = new FlacBits(window);
        subframe = new FlacSubframe(bits);
        samples = new int[stream.channels()][0];
    }

    /// Waits for all of it.
    ///
    /// @return its bytes, still in the window
    int read() throws SpeechException, FlacFault {
        bits.restart();
        header();
        if (samples[0].length < count) {
            for (int channel = 0; channel < samples.length; channel++) {
                samples[channel] = new int[count];
            }
        }
        for (int channel = 0; channel < samples.length; channel++) {
            boolean side = assignment >= LEFT_SIDE && (channel == 1 ^ assignment == SIDE_RIGHT);
            subframe.decode(samples[channel], count, stream.width() + (side ? 1 : 0));
        }
        bits.align();
        int end = bits.bytes();
        demand(bits.unsigned(16) == sum(frameSums, 16, end));
        join();
        return end + 2;
    }

    /// Samples per channel of the frame that was read.
    int count() {
        return count;
    }

    /// Bytes that were looked at in vain when it was none.
    int looked() {
        return bits.bytes();
    }

    /// The samples that were read, in 16 bits; until the next are.
    ByteBuffer sound() {
        int heard = stream.format().channels();
        int shift = stream.width() - 16;
        int bytes = count * stream.format().frameBytes();
        if (out.capacity() < bytes) {
            out = ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
        }
        out.clear();
        for (int i = 0; i < count; i++) {
            for (int channel = 0; channel < heard; channel++) {
                int sample = samples[channel][i];
                out.putShort((short) (shift > 0 ? sample >> shift : sample << -shift));
            }
        }
        return out.flip();
    }

    private void header() throws SpeechException, FlacFault {
        demand((bits.unsigned(16) & 0xFFFE) == 0xFFF8);
        int size = bits.unsigned(4);
        int rate = bits.unsigned(4);
        assignment = bits.unsigned(4);
        int width = WIDTHS[bits.unsigned(3)];
        demand(bits.unsigned(1) == 0 && size != 0 && rate != 15);
        demand(assignment <= MID_SIDE && (width == 0 || width == stream.width()));
        demand((assignment < LEFT_SIDE ? assignment + 1 : 2) == stream.channels());
        number();
        count =
                switch (size) {
                    case 1 -> 192;
                    case 2, 3, 4, 5 -> 576 << (size - 2);
                    case 6 -> bits.unsigned(8) + 1;
                    case 7 -> bits.unsigned(16) + 1;
                    default -> 256 << (size - 8);
                };
        int _ = bits.unsigned(rate == 12 ? 8 : rate > 12 ? 16 : 0);
        int end = bits.bytes();
        demand(bits.unsigned(8) == sum(headerSums, 8, end));
    }

    /// The frame's number, coded like a character of UTF-8; it is not needed.
    private void number() throws SpeechException, FlacFault {
        int first = bits.unsigned(8);
        demand(first < 0x80 || (first >= 0xC0 && first < 0xFF));
        for (int mark = 0x40; first >= 0x80 && (first & mark) != 0; mark >>= 1) {
            demand((bits.unsigned(8) & 0xC0) == 0x80);
        }
    }

    private void join() {
        if (assignment < LEFT_SIDE) {
            return;
        }
        var one = samples[0];
        var other = samples[1];
        for (int i = 0; i < count; i++) {
            switch (assignment) {
                case LEFT_SIDE -> other[i] = one[i] - other[i];
                case SIDE_RIGHT -> one[i] += other[i];
                default -> {
                    int twice = one[i] << 1 | (other[i] & 1);
                    one[i] = (twice + other[i]) >> 1;
                    other[i] = (twice - other[i]) >> 1;
                }
            }
        }
    }

    private int sum(int[] table, int width, int end) {
        int sum = 0;
        for (int i = 0; i < end; i++) {
            sum = sum << 8 ^ table[(sum >>> (width - 8) ^ window.at(i)) & 0xFF];
        }
        return sum & (1 << width) - 1;
    }

    private static int[] sums(int polynomial, int width) {
        var table = new int[256];
        for (int i = 0; i < table.length; i++) {
            int sum = i << (width - 8);
            for (int bit = 0; bit < 8; bit++) {
                sum = sum << 1 ^ ((sum >> (width - 1) & 1) * polynomial);
            }
            table[i] = sum;
        }
        return table;
    }

    private static void demand(boolean legal) throws FlacFault {
        if (!legal) {
            throw new FlacFault();
        }
    }
}
