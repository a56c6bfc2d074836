// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.decode;

import studio.timbre.audio.EncodedAudio;
import studio.timbre.speech.SpeechException;

/// Words about the sound, which are not played (id3.org, ID3v1 and ID3v2.4.0, section 3.1).
final class Id3Tag {
    private static final int HEADER = 10;
    private static final int END_TAG = 128;

    private Id3Tag() {}

    /// Whether a tag begins at the first of many bytes and ends so late that what follows it cannot
    /// be told.
    static boolean fills(byte[] start) {
        boolean tag = start[0] == 'I' && start[1] == 'D' && start[2] == '3';
        return tag && size(start) > start.length - HEADER;
    }

    private static long size(byte[] start) {
        long size = HEADER;
        for (int i = 6; i < HEADER; i++) {
            size += (long) (start[i] & 0x7F) << (7 * (HEADER - 1 - i));
        }
        return size;
    }

    /// What follows the tag at the start of a stream.
    ///
    /// @param start what was read of the stream
    static EncodedAudio behind(byte[] start, EncodedAudio rest) throws SpeechException {
        var window = new Window(new ReplayedAudio(start, rest));
        boolean _ = skip(window);
        return new ReplayedAudio(window.copy(0, window.count()), rest);
    }

    /// Skips the tag at the start of the window, if one stands there.
    static boolean skip(Window window) throws SpeechException {
        if (window.has(3) && window.says(0, "ID3") && window.has(HEADER)) {
            return window.skip(size(window.copy(0, HEADER)));
        }
        boolean last = window.says(0, "TAG") && !window.has(END_TAG + 1);
        return last && window.skip(END_TAG);
    }
}
