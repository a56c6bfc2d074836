// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.decode;

/// Frame headers of MPEG audio layers II and III (ISO 11172-3, 13818-3) and of ADTS (ISO 13818-7):
/// formats without a signature. Eleven set bits prove nothing, quiet samples start so too; several
/// alike headers, each where the one before says, do.
final class FrameSync {
    /// Bytes that must be there to read a header.
    static final int HEADER = 7;

    private static final int[] MPEG1_LAYER2 = {
        0, 32, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320, 384
    };
    private static final int[] MPEG1_LAYER3 = {
        0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320
    };
    private static final int[] MPEG2 = {
        0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160
    };
    private static final int[] RATES = {44_100, 48_000, 32_000};

    private FrameSync() {}

    /// Whether frames follow each other.
    ///
    /// @param first index of the first header
    /// @param count how many bytes there are
    /// @param whole whether no more will come
    /// @param wanted how many headers prove it
    static Match look(byte[] bytes, int first, int count, boolean whole, int wanted) {
        int at = first;
        for (int seen = 0; seen < wanted; seen++) {
            if (count - at < HEADER) {
                boolean hopeful = startsLegal(bytes, at, count);
                return !hopeful ? Match.NO : !whole ? Match.MAYBE : seen > 0 ? Match.YES : Match.NO;
            }
            int frame = frameBytes(bytes, at);
            if (frame == 0 || (seen > 0 && !alike(bytes, first, at))) {
                return Match.NO;
            }
            at += frame;
        }
        return Match.YES;
    }

    /// Whether the header at an index is one of ADTS and not of MPEG audio.
    static boolean adts(byte[] bytes, int at) {
        return (bytes[at + 1] & 0x06) == 0;
    }

    private static boolean startsLegal(byte[] bytes, int at, int count) {
        if (at < count && (bytes[at] & 0xFF) != 0xFF) {
            return false;
        }
        return at + 1 >= count || legal(bytes[at + 1]);
    }

    private static boolean legal(int second) {
        int version = second >> 3 & 3;
        int layer = second >> 1 & 3;
        boolean adts = (second & 0xF6) == 0xF0;
        return (second & 0xE0) == 0xE0 && (adts || (version != 1 && (layer == 1 || layer == 2)));
    }

    /// Bytes of the frame whose header stands at an index; 0 if it is no legal header.
    static int frameBytes(byte[] b, int at) {
        if ((b[at] & 0xFF) != 0xFF || !legal(b[at + 1])) {
            return 0;
        }
        return adts(b, at) ? adtsBytes(b, at) : mpegBytes(b, at);
    }

    /// Samples per channel of the frame of MPEG audio whose header stands at an index.
    static int mpegSamples(byte[] b, int at) {
        boolean version1 = (b[at + 1] >> 3 & 3) == 3;
        boolean layer3 = (b[at + 1] >> 1 & 3) == 1;
        return layer3 && !version1 ? 576 : 1152;
    }

    /// Frames per second of the MPEG audio whose header stands at an index.
    static int mpegRate(byte[] b, int at) {
        int version = b[at + 1] >> 3 & 3;
        return RATES[b[at + 2] >> 2 & 3] >> (version == 3 ? 0 : version == 2 ? 1 : 2);
    }

    /// Whether the MPEG audio whose header stands at an index has one channel.
    static boolean mpegMono(byte[] b, int at) {
        return (b[at + 3] & 0xC0) == 0xC0;
    }

    private static int adtsBytes(byte[] b, int at) {
        int rate = b[at + 2] >> 2 & 15;
        int length = (b[at + 3] & 3) << 11 | (b[at + 4] & 0xFF) << 3 | (b[at + 5] & 0xFF) >> 5;
        return rate > 12 || length < HEADER ? 0 : length;
    }

    private static int mpegBytes(byte[] b, int at) {
        int version = b[at + 1] >> 3 & 3;
        boolean layer3 = (b[at + 1] >> 1 & 3) == 1;
        int bits = b[at + 2] >> 4 & 15;
        if ((b[at + 2] >> 2 & 3) == 3 || bits == 0 || bits == 15) {
            return 0;
        }
        int padding = b[at + 2] >> 1 & 1;
        int kilobits =
                version != 3 ? MPEG2[bits] : layer3 ? MPEG1_LAYER3[bits] : MPEG1_LAYER2[bits];
        return mpegSamples(b, at) / 8 * kilobits * 1000 / mpegRate(b, at) + padding;
    }

    /// Whether the headers at two indices can belong to one stream.
    static boolean alike(byte[] b, int one, int other) {
        int third = adts(b, one) ? 0xFC : 0x0C;
        return (b[one + 1] & 0xFE) == (b[other + 1] & 0xFE)
                && (b[one + 2] & third) == (b[other + 2] & third);
    }
}
