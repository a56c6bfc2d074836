// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.playback;

import java.time.Duration;

/// What went wrong during one play, and who was late.
final class Tally {
    private int stalls;
    private Duration stalled = Duration.ZERO;
    private int underruns;
    private Duration underrun = Duration.ZERO;
    private int losses;

    /// The stream was late.
    void stall() {
        stalls++;
    }

    void stalledFor(Duration silence) {
        stalled = stalled.plus(silence);
    }

    /// This machine was late.
    void underrun(Duration silence) {
        underruns++;
        underrun = underrun.plus(silence);
    }

    /// The device went away.
    void loss() {
        losses++;
    }

    int stalls() {
        return stalls;
    }

    Duration stalled() {
        return stalled;
    }

    int underruns() {
        return underruns;
    }

    Duration underrun() {
        return underrun;
    }

    int losses() {
        return losses;
    }
}
