// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.decode;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import studio.timbre.audio.EncodedAudio;
import studio.timbre.speech.SpeechException;

/// Ogg Opus (RFC 7845), each packet on a page of its own: encoders put a second on each page, and
/// FFmpeg decodes none of it before all of it came.
final class OpusFeed implements Feed {
    private static final byte[] TAGS =
            "OpusTags\0\0\0\0\0\0\0\0".getBytes(StandardCharsets.ISO_8859_1);

    /// Samples at 48 kHz of 2.5 ms, the unit of all lengths.
    private static final int UNIT = 120;

    private long position;
    private long offset;
    private boolean anchored;
    private int pages;
    private boolean ended;

    @Override
    public boolean pour(EncodedAudio encoded, OutputStream into)
            throws IOException, SpeechException {
        var packets = new OggPackets(new Window(encoded));
        for (byte[] packet; (packet = packets.next()) != null; into.flush()) {
            if (starts(packet, "OpusHead")) {
                head(packet, into);
            } else if (pages > 0 && !starts(packet, "OpusTags")) {
                sound(packet, packets.granule(), packets.last(), into);
            }
        }
        return packets.unharmed() && ended;
    }

    /// The head of each stream of a chain: every one has samples of its own to leave out.
    private void head(byte[] head, OutputStream into) throws IOException {
        write(OggPage.FIRST, 0, head, into);
        write(0, 0, TAGS, into);
        position = 0;
        anchored = false;
    }

    private void sound(byte[] packet, long granule, boolean last, OutputStream into)
            throws IOException {
        position += samples(packet);
        ended = last;
        if (!anchored && granule >= 0) {
            // A stream that was cut out of a longer one does not begin at 0 (RFC 7845, section
            // 4.3).
            offset = last ? 0 : granule - position;
            anchored = true;
        }
        long end = last ? Math.min(position, granule - offset) : position;
        write(last ? OggPage.LAST : 0, end, packet, into);
    }

    private void write(int flags, long granule, byte[] packet, OutputStream into)
            throws IOException {
        into.write(OggPage.of(flags, granule, pages++, packet));
    }

    private static boolean starts(byte[] packet, String name) {
        return packet.length >= name.length()
                && name.equals(new String(packet, 0, name.length(), StandardCharsets.ISO_8859_1));
    }

    /// Length at 48 kHz, from the first bytes of the packet (RFC 6716, section 3.1).
    private static int samples(byte[] packet) {
        if (packet.length == 0) {
            return 0;
        }
        int mode = packet[0] >> 3 & 31;
        int frame =
                mode < 12
                        ? UNIT * (mode % 4 == 3 ? 24 : 4 << mode % 4)
                        : mode < 16 ? (UNIT * 4) << mode % 2 : UNIT << mode % 4;
        int frames =
                switch (packet[0] & 3) {
                    case 0 -> 1;
                    case 3 -> packet.length > 1 ? packet[1] & 63 : 0;
                    default -> 2;
                };
        return frame * frames;
    }
}
