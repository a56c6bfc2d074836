// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.transport;

import java.util.List;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import studio.timbre.language.Messages;
import studio.timbre.playback.Player;

/// How fast the player is, at the same pitch. FX thread only.
public final class Speed {
    /// What can be chosen, from slow to fast.
    static final List<Double> STEPS =
            List.of(Player.SLOWEST, 0.6, 0.7, 0.8, 0.9, 1.0, 1.1, 1.25, 1.5, 1.75, Player.FASTEST);

    private final Player player;
    private final ReadOnlyDoubleWrapper factor = new ReadOnlyDoubleWrapper(1);

    Speed(Player player) {
        this.player = player;
    }

    /// 1 is as recorded.
    public ReadOnlyDoubleProperty factorProperty() {
        return factor.getReadOnlyProperty();
    }

    /// One of [#STEPS].
    public void choose(double step) {
        if (step != factor.get()) {
            factor.set(step);
            player.speed(step);
        }
    }

    public void faster() {
        STEPS.stream().filter(step -> step > factor.get()).findFirst().ifPresent(this::choose);
    }

    public void slower() {
        STEPS.reversed().stream()
                .filter(step -> step < factor.get())
                .findFirst()
                .ifPresent(this::choose);
    }

    /// A speed as a person reads it.
    static String words(double step) {
        return Messages.text("transport.speed.value", step);
    }
}
