// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.equipment;

import studio.timbre.dsp.OverlapAddStretch;
import studio.timbre.dsp.SincResampled;
import studio.timbre.playback.AudioDevices;
import studio.timbre.playback.LinePlayer;
import studio.timbre.playback.Player;
import studio.timbre.playback.Treatment;

/// Players as the studio makes them.
public final class Players {
    public static final Treatment TREATMENT =
            new Treatment(SincResampled::new, OverlapAddStretch::new);

    private Players() {}

    /// A player with a thread of its own.
    public static Player on(AudioDevices devices) {
        return new LinePlayer(
                devices, TREATMENT, Thread.ofPlatform().name("playback").daemon()::start);
    }
}
