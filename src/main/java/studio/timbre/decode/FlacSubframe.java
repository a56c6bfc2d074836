// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.decode;

import java.util.Arrays;
import studio.timbre.speech.SpeechException;

/// Decodes one channel of one frame (RFC 9639, section 9.2).
///
/// @param bits stands at the start of the subframe
record FlacSubframe(FlacBits bits) {
    private static final int CONSTANT = 0;
    private static final int VERBATIM = 1;
    private static final int FIXED = 8;
    private static final int FIXED_MOST = 12;
    private static final int LINEAR = 32;
    private static final int[][] FIXED_FACTORS = {
        {}, {1}, {2, -1}, {3, -3, 1}, {4, -6, 4, -1},
    };

    /// Fills the first samples of an array.
    ///
    /// @param width bits of a sample, 4 to 25
    void decode(int[] into, int count, int width) throws SpeechException, FlacFault {
        demand(bits.unsigned(1) == 0);
        int kind = bits.unsigned(6);
        int wasted = bits.unsigned(1) == 0 ? 0 : bits.unary() + 1;
        demand(wasted < width);
        int stored = width - wasted;
        if (kind == CONSTANT) {
            Arrays.fill(into, 0, count, bits.signed(stored));
        } else if (kind == VERBATIM) {
            warmUp(into, count, stored);
        } else if (kind >= FIXED && kind <= FIXED_MOST) {
            var factors = FIXED_FACTORS[kind - FIXED];
            demand(factors.length <= count);
            warmUp(into, factors.length, stored);
            residual(into, factors.length, count);
            predict(into, count, factors, 0);
        } else {
            demand(kind >= LINEAR);
            linear(into, count, kind - LINEAR + 1, stored);
        }
        if (wasted > 0) {
            for (int i = 0; i < count; i++) {
                into[i] <<= wasted;
            }
        }
    }

    private void warmUp(int[] into, int count, int width) throws SpeechException, FlacFault {
        for (int i = 0; i < count; i++) {
            into[i] = bits.signed(width);
        }
    }

    private void linear(int[] into, int count, int order, int width)
            throws SpeechException, FlacFault {
        demand(order <= count);
        warmUp(into, order, width);
        int precision = bits.unsigned(4) + 1;
        int shift = bits.signed(5);
        demand(precision <= 15 && shift >= 0);
        var factors = new int[order];
        for (int i = 0; i < order; i++) {
            factors[i] = bits.signed(precision);
        }
        residual(into, order, count);
        predict(into, count, factors, shift);
    }

    private static void predict(int[] into, int count, int[] factors, int shift) {
        for (int i = factors.length; i < count; i++) {
            long sum = 0;
            for (int j = 0; j < factors.length; j++) {
                sum += (long) factors[j] * into[i - 1 - j];
            }
            into[i] += (int) (sum >> shift);
        }
    }

    /// What the prediction missed, in partitions of Rice codes (section 9.2.7).
    private void residual(int[] into, int order, int count) throws SpeechException, FlacFault {
        int method = bits.unsigned(2);
        demand(method <= 1);
        int parameterBits = 4 + method;
        int escape = (1 << parameterBits) - 1;
        int partitionOrder = bits.unsigned(4);
        int partition = count >> partitionOrder;
        demand(partition << partitionOrder == count && partition >= order);
        int at = order;
        for (int end = partition; end <= count && partition > 0; end += partition) {
            int parameter = bits.unsigned(parameterBits);
            int plain = parameter == escape ? bits.unsigned(5) : -1;
            for (; at < end; at++) {
                into[at] = plain >= 0 ? bits.signed(plain) : rice(parameter);
            }
        }
    }

    private int rice(int parameter) throws SpeechException, FlacFault {
        int coded = bits.unary() << parameter | bits.unsigned(parameter);
        return coded >>> 1 ^ -(coded & 1);
    }

    private static void demand(boolean legal) throws FlacFault {
        if (!legal) {
            throw new FlacFault();
        }
    }
}
