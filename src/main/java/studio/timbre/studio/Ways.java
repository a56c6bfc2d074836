// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.studio;

import studio.timbre.dsp.OverlapAddStretch;
import studio.timbre.dsp.SincResampled;
import studio.timbre.playback.LinePlayer;
import studio.timbre.playback.OutputDevice;
import studio.timbre.playback.Player;
import studio.timbre.playback.Reserve;
import studio.timbre.playback.SystemDevices;
import studio.timbre.playback.Treatment;
import studio.timbre.provider.http.ProxyRoute;
import studio.timbre.settings.BufferChoice;
import studio.timbre.settings.ProxyChoice;
import studio.timbre.settings.SavedSettings;

/// What the user chose, in the words of the rooms that do it.
final class Ways {
    private Ways() {}

    /// A player that follows the settings.
    static Player player(SavedSettings settings, Threads threads) {
        var treatment = new Treatment(SincResampled::new, OverlapAddStretch::new);
        var player = new LinePlayer(new SystemDevices(), treatment, threads.playback());
        follow(settings, player);
        return player;
    }

    static void follow(SavedSettings settings, Player player) {
        settings.watch(now -> {
            var sound = now.habits().sound();
            player.device(sound.device() == null ? null : new OutputDevice(sound.device()));
            player.reserve(reserve(sound.buffer()));
        });
    }

    private static Reserve reserve(BufferChoice buffer) {
        return switch (buffer) {
            case LOW_LATENCY -> Reserve.SMALL;
            case BALANCED -> Reserve.MEDIUM;
            case SAFE -> Reserve.LARGE;
        };
    }

    static ProxyRoute route(ProxyChoice proxy) {
        return switch (proxy.way()) {
            case SYSTEM -> ProxyRoute.system();
            case NONE -> ProxyRoute.STRAIGHT;
            case MANUAL -> ProxyRoute.through(proxy.host(), proxy.port());
        };
    }
}
