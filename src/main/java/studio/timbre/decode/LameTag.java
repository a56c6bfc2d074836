// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.decode;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// Reads the silent first frame of an MP3 ("Mp3 Info Tag rev 1 specifications", LAME).
final class LameTag {
    /// What every decoder of layer III puts before the sound (ISO 11172-3).
    private static final int DECODER_DELAY = 529;

    private static final int CONTENTS = 100;
    private static final int LAME = 24;

    private LameTag() {}

    /// Reads one frame.
    ///
    /// @return null if it is not silent but sound; [Padding#NONE] if it is silent and does not say
    ///   more
    static @Nullable Padding read(byte[] frame) {
        boolean version1 = (frame[1] >> 3 & 3) == 3;
        boolean mono = FrameSync.mpegMono(frame, 0);
        int at = 4 + (version1 ? (mono ? 17 : 32) : mono ? 9 : 17);
        if (says(frame, 36, "VBRI")) {
            return Padding.NONE;
        }
        if (!says(frame, at, "Xing") && !says(frame, at, "Info")) {
            return null;
        }
        var in = ByteBuffer.wrap(frame).position(at + 4);
        if (in.remaining() < 8) {
            return Padding.NONE;
        }
        int flags = in.getInt();
        long frames = (flags & 1) == 0 ? 0 : Integer.toUnsignedLong(in.getInt());
        int skipped =
                ((flags & 2) == 0 ? 0 : 4)
                        + ((flags & 4) == 0 ? 0 : CONTENTS)
                        + ((flags & 8) == 0 ? 0 : 4);
        int lame = in.position() + skipped;
        boolean known = says(frame, lame, "LAME") || says(frame, lame, "Lav");
        if (!known || lame + LAME > frame.length) {
            return Padding.NONE;
        }
        int gaps = in.getInt(lame + LAME - 4) & 0xFF_FFFF;
        int delay = gaps >> 12;
        int padding = gaps & 0xFFF;
        long sound = frames * FrameSync.mpegSamples(frame, 0) - delay - padding;
        boolean told = frames > 0 && sound > 0;
        return new Padding(delay + DECODER_DELAY, told ? sound : Long.MAX_VALUE, padding, 0);
    }

    private static boolean says(byte[] frame, int at, String text) {
        return at + text.length() <= frame.length
                && text.equals(new String(frame, at, text.length(), StandardCharsets.ISO_8859_1));
    }
}
