// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.decode;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// What the silent first frame of an MP3 tells ("Mp3 Info Tag rev 1 specifications", LAME).
///
/// @param before samples per channel that the encoder and the decoder put before the sound
/// @param sound samples per channel of the sound; [Long#MAX_VALUE] if unknown
/// @param behind samples per channel at most that the encoder put behind the sound
record LameTag(int before, long sound, int behind) {
    static final LameTag NONE = new LameTag(0, Long.MAX_VALUE, 0);

    /// What every decoder of layer III puts before the sound (ISO 11172-3).
    private static final int DECODER_DELAY = 529;

    private static final int CONTENTS = 100;
    private static final int LAME = 24;

    /// Reads one frame.
    ///
    /// @return null if it is not silent but sound; [#NONE] if it is silent and does not say more
    static @Nullable LameTag read(byte[] frame) {
        boolean version1 = (frame[1] >> 3 & 3) == 3;
        boolean mono = FrameSync.mpegMono(frame, 0);
        int at = 4 + (version1 ? (mono ? 17 : 32) : mono ? 9 : 17);
        if (says(frame, 36, "VBRI")) {
            return NONE;
        }
        if (!says(frame, at, "Xing") && !says(frame, at, "Info")) {
            return null;
        }
        var in = ByteBuffer.wrap(frame).position(at + 4);
        if (in.remaining() < 8) {
            return NONE;
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
            return NONE;
        }
        int gaps = in.getInt(lame + LAME - 4) & 0xFF_FFFF;
        int delay = gaps >> 12;
        int padding = gaps & 0xFFF;
        long sound = frames * FrameSync.mpegSamples(frame, 0) - delay - padding;
        boolean told = frames > 0 && sound > 0;
        return new LameTag(delay + DECODER_DELAY, told ? sound : Long.MAX_VALUE, padding);
    }

    private static boolean says(byte[] frame, int at, String text) {
        return at + text.length() <= frame.length
                && text.equals(new String(frame, at, text.length(), StandardCharsets.ISO_8859_1));
    }
}
