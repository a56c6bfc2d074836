// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.decode;

import studio.timbre.speech.SpeechException;

/// Cuts MPEG audio or ADTS into frames. Where the next frame does not follow the last one it looks
/// for three in a row; tags between frames do no harm.
final class FrameCutter {
    private static final int PROOF = 3;

    private final Window window;
    private final boolean adts;
    private byte[] last = {};
    private boolean inStep = true;
    private boolean harmed;

    /// Cuts what comes through a window.
    ///
    /// @param adts whether it is ADTS, not MPEG audio
    FrameCutter(Window window, boolean adts) {
        this.window = window;
        this.adts = adts;
    }

    /// Waits for the next whole frame, which then stands at the start of the window.
    ///
    /// @return its length in bytes; 0 at the end
    int next() throws SpeechException {
        while (window.has(FrameSync.HEADER)) {
            int frame = frame();
            if (frame > 0) {
                return take(frame);
            }
            if (!Id3Tag.skip(window)) {
                harmed = true;
                inStep = false;
                window.drop(1);
            }
        }
        harmed |= window.count() > 0;
        return 0;
    }

    /// Whether so far there were only frames and tags.
    boolean unharmed() {
        return !harmed;
    }

    private int frame() throws SpeechException {
        int length = FrameSync.frameBytes(window.array(), window.first());
        if (length == 0 || FrameSync.adts(window.array(), window.first()) != adts) {
            return 0;
        }
        boolean follows = inStep && (last.length == 0 || likeLast());
        return follows || proven() ? length : 0;
    }

    private int take(int frame) throws SpeechException {
        if (!window.has(frame)) {
            harmed = true;
            return 0;
        }
        inStep = true;
        last = window.copy(0, FrameSync.HEADER);
        return frame;
    }

    private boolean likeLast() {
        var both = new byte[2 * FrameSync.HEADER];
        System.arraycopy(last, 0, both, 0, FrameSync.HEADER);
        System.arraycopy(window.array(), window.first(), both, FrameSync.HEADER, FrameSync.HEADER);
        return FrameSync.alike(both, 0, FrameSync.HEADER);
    }

    private boolean proven() throws SpeechException {
        while (true) {
            int end = window.first() + window.count();
            var match = FrameSync.look(window.array(), window.first(), end, window.ended(), PROOF);
            if (match != Match.MAYBE) {
                return match == Match.YES;
            }
            boolean _ = window.more();
        }
    }
}
