// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.decode;

import java.util.HexFormat;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import studio.timbre.language.Messages;

/// Tells the format of a stream by its first bytes.
final class FirstBytes {
    /// What was found: a format, or else what the bytes look like.
    record Finding(@Nullable SoundFormat format, String found) {
        Finding(SoundFormat format) {
            this(format, format.title());
        }
    }

    /// One byte per character; `?` is any byte.
    private static final Map<String, Finding> SIGNATURES =
            Map.ofEntries(
                    signature("RIFF????WAVE", SoundFormat.WAV),
                    signature("RIFX????WAVE", SoundFormat.WAV),
                    signature("RF64????WAVE", SoundFormat.WAV),
                    signature("BW64????WAVE", SoundFormat.WAV),
                    signature("fLaC", SoundFormat.FLAC),
                    signature("\0\0??ftyp", SoundFormat.M4A),
                    signature("\32\105\337\243", SoundFormat.WEBM),
                    signature("FORM????AIF", SoundFormat.AIFF),
                    signature(".snd\0\0", SoundFormat.AU),
                    signature("caff\0\1", SoundFormat.CAF),
                    signature("#!AMR", SoundFormat.AMR),
                    Map.entry("\37\213\b", new Finding(null, "compressed data (gzip)")));

    private static final int PAGE_HEADER = 27;
    private static final int TAG_HEADER = 10;

    private final byte[] bytes;
    private final int count;
    private final boolean whole;
    private final @Nullable SoundFormat promised;

    /// Takes what there is.
    ///
    /// @param bytes from the first byte of the stream
    /// @param count how many there are
    /// @param whole whether no more will come
    /// @param promised what they should be; null if nobody said
    FirstBytes(byte[] bytes, int count, boolean whole, @Nullable SoundFormat promised) {
        this.bytes = bytes;
        this.count = count;
        this.whole = whole;
        this.promised = promised;
    }

    /// What it is; null as long as more bytes must come to say.
    @Nullable Finding look() {
        boolean open = false;
        for (var signature : SIGNATURES.entrySet()) {
            var match = fits(signature.getKey(), 0);
            if (match == Match.YES) {
                return signature.getValue();
            }
            open |= match == Match.MAYBE;
        }
        var ogg = fits("OggS\0", 0);
        if (ogg == Match.YES) {
            return ogg();
        }
        var tag = fits("ID3", 0);
        if (tag == Match.YES) {
            return tagged();
        }
        var frames = FrameSync.look(bytes, 0, count, whole, proof());
        if (frames == Match.YES) {
            return new Finding(frameFormat(0));
        }
        var prose = Prose.look(bytes, count, whole);
        if (prose == Match.YES) {
            return new Finding(null, Prose.describe(bytes, count));
        }
        open |= ogg == Match.MAYBE || tag == Match.MAYBE;
        open |= frames == Match.MAYBE || prose == Match.MAYBE;
        return open ? null : rest();
    }

    /// How many headers in a row prove that these are frames. Quiet samples look like one more
    /// easily than loud ones like three; one is enough where it is what was promised.
    private int proof() {
        if (promised == SoundFormat.PCM) {
            return 3;
        }
        return count >= 2 && promised == frameFormat(0) ? 1 : 2;
    }

    private Finding rest() {
        if (promised == SoundFormat.PCM) {
            return new Finding(SoundFormat.PCM);
        }
        var start = HexFormat.ofDelimiter(" ").formatHex(bytes, 0, Math.min(count, 8));
        return new Finding(null, Messages.text("decode.noFormat", start));
    }

    private @Nullable Finding ogg() {
        int packet = PAGE_HEADER + (count < PAGE_HEADER ? 0 : bytes[PAGE_HEADER - 1] & 0xFF);
        if (count < packet + 8) {
            return whole ? new Finding(SoundFormat.OGG) : null;
        }
        boolean opus = fits("OpusHead", packet) == Match.YES;
        return new Finding(opus ? SoundFormat.OPUS : SoundFormat.OGG);
    }

    /// An ID3v2 tag (id3.org, version 2.4.0, section 3.1) may stand before other things than MP3.
    private @Nullable Finding tagged() {
        if (count < TAG_HEADER) {
            return whole ? new Finding(SoundFormat.MP3) : null;
        }
        int size = 0;
        for (int i = 6; i < TAG_HEADER; i++) {
            size = size << 7 | (bytes[i] & 0x7F);
        }
        int sound = TAG_HEADER + size;
        if (count >= sound + 4 && fits("fLaC", sound) == Match.YES) {
            return new Finding(SoundFormat.FLAC);
        }
        if (count >= sound + 4) {
            return new Finding(frameFormat(sound));
        }
        return whole ? new Finding(SoundFormat.MP3) : null;
    }

    private SoundFormat frameFormat(int at) {
        boolean sync = (bytes[at] & 0xFF) == 0xFF;
        return sync && FrameSync.adts(bytes, at) ? SoundFormat.AAC : SoundFormat.MP3;
    }

    private Match fits(String signature, int at) {
        for (int i = 0; i < signature.length(); i++) {
            if (at + i >= count) {
                return whole ? Match.NO : Match.MAYBE;
            }
            if (signature.charAt(i) != '?' && signature.charAt(i) != (bytes[at + i] & 0xFF)) {
                return Match.NO;
            }
        }
        return Match.YES;
    }

    private static Map.Entry<String, Finding> signature(String start, SoundFormat format) {
        return Map.entry(start, new Finding(format));
    }
}
