// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.decode;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// How one sample lies in bytes, and what it is worth in 16 bits.
enum SampleCoding {
    U8(1),
    S16(2),
    S16_BIG(2),
    S24(3),
    S24_BIG(3),
    S32(4),
    S32_BIG(4),
    F32(4),
    F32_BIG(4),
    F64(8),
    F64_BIG(8),
    /// ITU-T G.711, A-law.
    A_LAW(1),
    /// ITU-T G.711, mu-law.
    MU_LAW(1);

    private static final VarHandle INT = ints(ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle INT_BIG = ints(ByteOrder.BIG_ENDIAN);
    private static final VarHandle LONG = longs(ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle LONG_BIG = longs(ByteOrder.BIG_ENDIAN);

    private final int bytes;

    SampleCoding(int bytes) {
        this.bytes = bytes;
    }

    /// Bytes of one sample.
    int bytes() {
        return bytes;
    }

    /// The sample at an index; longer ones lose their lowest bits, floats are clipped.
    short sample(byte[] in, int at) {
        return switch (this) {
            case U8 -> (short) (((in[at] & 0xFF) - 128) << 8);
            case S16 -> join(in[at + 1], in[at]);
            case S16_BIG -> join(in[at], in[at + 1]);
            case S24 -> join(in[at + 2], in[at + 1]);
            case S24_BIG -> join(in[at], in[at + 1]);
            case S32 -> join(in[at + 3], in[at + 2]);
            case S32_BIG -> join(in[at], in[at + 1]);
            case F32 -> clip(Float.intBitsToFloat((int) INT.get(in, at)));
            case F32_BIG -> clip(Float.intBitsToFloat((int) INT_BIG.get(in, at)));
            case F64 -> clip(Double.longBitsToDouble((long) LONG.get(in, at)));
            case F64_BIG -> clip(Double.longBitsToDouble((long) LONG_BIG.get(in, at)));
            case A_LAW -> aLaw(in[at]);
            case MU_LAW -> muLaw(in[at]);
        };
    }

    private static short join(byte high, byte low) {
        return (short) (high << 8 | (low & 0xFF));
    }

    private static short clip(double value) {
        return (short) Math.clamp(Math.rint(value * 32_768), Short.MIN_VALUE, Short.MAX_VALUE);
    }

    private static short aLaw(byte coded) {
        int bits = (coded & 0xFF) ^ 0x55;
        int segment = (bits & 0x70) >> 4;
        int step = (bits & 0x0F) << 4;
        int size = segment == 0 ? step + 8 : (step + 0x108) << (segment - 1);
        return (short) ((bits & 0x80) != 0 ? size : -size);
    }

    private static short muLaw(byte coded) {
        int bits = ~coded & 0xFF;
        int size = ((((bits & 0x0F) << 3) + 0x84) << ((bits & 0x70) >> 4)) - 0x84;
        return (short) ((bits & 0x80) != 0 ? -size : size);
    }

    private static VarHandle ints(ByteOrder order) {
        return MethodHandles.byteArrayViewVarHandle(int[].class, order);
    }

    private static VarHandle longs(ByteOrder order) {
        return MethodHandles.byteArrayViewVarHandle(long[].class, order);
    }
}
