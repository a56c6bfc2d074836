// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.waveform;

import java.util.concurrent.Executor;
import studio.timbre.audio.Recording;
import studio.timbre.dsp.Clippings;
import studio.timbre.dsp.Pitch;
import studio.timbre.dsp.Silences;
import studio.timbre.dsp.Stretches;

/// What is found out about a recording beside its peaks, off the FX thread and bit by bit while it
/// grows.
final class Survey {
    /// Points of pitch tracked at a time.
    private static final int BIT = 200;

    /// Looks again when so many parts of a second have come.
    private static final int PARTS = 10;

    private final Recording recording;
    private final Executor background;
    private final Silences silences;
    private final Clippings clippings;
    private final Pitch pitch;
    private volatile boolean busy;
    private volatile boolean left;
    private volatile boolean pitched;
    private volatile int found;
    private int seen;
    private long askedFrames;
    private boolean askedEnd;
    private boolean askedPitch;

    Survey(Recording recording, Executor background) {
        this.recording = recording;
        this.background = background;
        silences = new Silences(recording);
        clippings = new Clippings(recording);
        pitch = new Pitch(recording);
    }

    // Called by the FX thread.

    /// Looks for more, if there is any and nobody looks.
    ///
    /// @param rate frames per second
    /// @return whether anything was found since the last call
    boolean look(long frames, int rate, boolean ended, boolean withPitch) {
        pitched = withPitch;
        boolean more = frames - askedFrames > rate / PARTS || ended != askedEnd;
        if (!busy && (more || withPitch != askedPitch)) {
            busy = true;
            askedFrames = frames;
            askedEnd = ended;
            askedPitch = withPitch;
            background.execute(this::work);
        }
        int now = found;
        boolean news = now != seen;
        seen = now;
        return news;
    }

    /// Nobody wants to know any more.
    void leave() {
        left = true;
    }

    // Called in the background, by one thread at a time.

    /// A bit at a time, so that other errands get their turn.
    private void work() {
        boolean more = false;
        try {
            silences.more();
            clippings.more();
            more = pitched && !left && pitch.more(BIT);
            tell();
        } finally {
            busy = more;
            if (more) {
                background.execute(this::work);
            }
        }
    }

    private void tell() {
        found = silences.found().count() + clippings.found().count() + pitch.count();
    }

    // Called by anybody.

    Recording recording() {
        return recording;
    }

    Stretches silences() {
        return silences.found();
    }

    Stretches clippings() {
        return clippings.found();
    }

    Pitch pitch() {
        return pitch;
    }
}
