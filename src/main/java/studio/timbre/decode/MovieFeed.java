// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.decode;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import studio.timbre.audio.EncodedAudio;
import studio.timbre.speech.SpeechException;

/// MPEG-4 as it is; reads its header in passing, and sees whether its last box is whole.
final class MovieFeed implements Feed {
    /// A size of 1 stands for one of 64 bits behind the name; 0 for a box up to the end.
    private static final int WIDE = 1;

    private volatile Padding padding = Padding.NONE;
    private Optional<MovieFragments> fragments = Optional.empty();

    @Override
    public boolean pour(EncodedAudio encoded, OutputStream into)
            throws IOException, SpeechException {
        var window = new Window(encoded);
        while (window.has(MovieBox.HEADER)) {
            long size = window.big(0, 4);
            boolean header = window.says(4, "moov") || window.says(4, "moof");
            if (size == WIDE && window.has(2 * MovieBox.HEADER)) {
                size = window.big(MovieBox.HEADER, 8);
            } else if (size == 0) {
                size = Long.MAX_VALUE;
                header = false;
            }
            if (size < MovieBox.HEADER) {
                copy(window, Long.MAX_VALUE, into);
                return false;
            }
            if (header && size < Integer.MAX_VALUE && window.has((int) size)) {
                read(window, (int) size);
            }
            long missing = copy(window, size, into);
            if (missing > 0) {
                return size == Long.MAX_VALUE;
            }
        }
        return copy(window, Long.MAX_VALUE, into) == Long.MAX_VALUE;
    }

    private void read(Window window, int size) {
        var content = window.copy(MovieBox.HEADER, size - MovieBox.HEADER);
        if (window.says(4, "moov")) {
            padding = MovieHeader.read(content);
            fragments =
                    padding.equals(Padding.NONE)
                            ? MovieHeader.fragments(content)
                            : Optional.empty();
        } else if (fragments.isPresent()) {
            padding = fragments.get().add(content);
        }
    }

    /// @return how many bytes did not come
    private static long copy(Window window, long count, OutputStream into)
            throws IOException, SpeechException {
        long left = count;
        while (left > 0 && (window.count() > 0 || window.more())) {
            int now = (int) Math.min(left, window.count());
            window.copyTo(into, now);
            into.flush();
            window.drop(now);
            left -= now;
        }
        return left;
    }

    @Override
    public Padding padding() {
        return padding;
    }
}
