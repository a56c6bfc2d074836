// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.decode;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import studio.timbre.speech.SpeechException;

/// Cuts Ogg into packets (RFC 3533), each as soon as its own bytes came, not those of its whole
/// page. Where no page follows the last one it looks for the next.
final class OggPackets {
    private static final int HEADER = 27;
    private static final int CONTINUED = 1;

    private final Window window;
    private final ByteArrayOutputStream part = new ByteArrayOutputStream();
    private byte[] segments = {};
    private int segment;
    private int lastEnd;
    private long pageGranule;
    private boolean lastPage;
    private boolean endsPage;
    private boolean torn;
    private boolean harmed;
    private long pages = -1;
    private int checksum;
    private int announced;

    OggPackets(Window window) {
        this.window = window;
    }

    /// Waits for the next packet; one that grows too long is dropped.
    ///
    /// @return null at the end
    byte @Nullable [] next() throws IOException, SpeechException {
        while (segment < segments.length || page()) {
            while (segment < segments.length) {
                int size = segments[segment] & 0xFF;
                if (!window.has(size)) {
                    harmed = true;
                    return null;
                }
                window.copyTo(part, size);
                use(size);
                harmed |= segment == segments.length - 1 && checksum != announced;
                boolean ends = size < 255;
                boolean wanted = !torn && part.size() <= OggPage.MOST;
                endsPage = segment++ == lastEnd;
                if (ends && wanted) {
                    var packet = part.toByteArray();
                    part.reset();
                    return packet;
                }
                if (ends || !wanted) {
                    part.reset();
                    torn = !ends;
                }
            }
        }
        harmed |= part.size() > 0;
        return null;
    }

    /// Where the page ends on which the packet ended; -1 if another packet ends there too.
    long granule() {
        return endsPage ? pageGranule : -1;
    }

    /// Whether the packet was the last of its stream.
    boolean last() {
        return endsPage && lastPage;
    }

    /// Whether so far there were only whole pages, each following the one before.
    boolean unharmed() {
        return !harmed;
    }

    private boolean page() throws SpeechException {
        while (window.has(HEADER)) {
            if (window.says(0, "OggS\0")) {
                int count = window.at(HEADER - 1);
                if (!window.has(HEADER + count)) {
                    break;
                }
                read(count);
                return true;
            }
            harmed = true;
            window.drop(1);
        }
        harmed |= window.count() > 0;
        return false;
    }

    private void use(int count) {
        for (int i = 0; i < count; i++) {
            checksum = OggPage.checksum(checksum, window.at(i));
        }
        window.drop(count);
    }

    private void read(int count) {
        int flags = window.at(5);
        long number = window.little(18, 4);
        boolean first = (flags & OggPage.FIRST) != 0;
        boolean follows = first || pages < 0 || number == (pages + 1 & 0xFFFF_FFFFL);
        boolean continued = (flags & CONTINUED) != 0;
        if (!follows || (part.size() > 0) != continued) {
            harmed |= !follows || part.size() > 0 || (continued && !torn);
            part.reset();
            torn = continued;
        }
        pages = number;
        pageGranule = window.little(6, 8);
        lastPage = (flags & OggPage.LAST) != 0;
        segments = window.copy(HEADER, count);
        segment = 0;
        lastEnd = count - 1;
        while (lastEnd >= 0 && segments[lastEnd] == -1) {
            lastEnd--;
        }
        checksum = 0;
        announced = (int) window.little(OggPage.CHECKSUM_AT, 4);
        window.clear(OggPage.CHECKSUM_AT, 4);
        use(HEADER + count);
    }
}
