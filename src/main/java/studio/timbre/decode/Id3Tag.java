// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.decode;

import studio.timbre.speech.SpeechException;

/// Words about the sound, which are not played (id3.org, ID3v1 and ID3v2.4.0, section 3.1).
final class Id3Tag {
    private static final int HEADER = 10;
    private static final int END_TAG = 128;

    private Id3Tag() {}

    /// Skips the tag at the start of the window, if one stands there.
    static boolean skip(Window window) throws SpeechException {
        if (window.has(3) && window.says(0, "ID3") && window.has(HEADER)) {
            long size = HEADER;
            for (int i = 6; i < HEADER; i++) {
                size += (long) (window.at(i) & 0x7F) << (7 * (HEADER - 1 - i));
            }
            return window.skip(size);
        }
        boolean last = window.says(0, "TAG") && !window.has(END_TAG + 1);
        return last && window.skip(END_TAG);
    }
}
