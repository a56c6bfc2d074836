// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.transport;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import studio.timbre.language.Messages;
import studio.timbre.playback.Player;

/// How loud the player is, in decibels below the recording. FX thread only.
public final class Loudness {
    /// Down here it is silent.
    public static final double SILENT = -48;

    private static final double STEP = 3;

    private final Player player;
    private final DoubleProperty decibels = new SimpleDoubleProperty();
    private final BooleanProperty muted = new SimpleBooleanProperty();
    private final StringProperty words = new SimpleStringProperty("");

    Loudness(Player player) {
        this.player = player;
        decibels.subscribe(this::apply);
        muted.subscribe(this::apply);
        decibels.subscribe(() -> muted.set(false));
        words.bind(
                decibels.map(level ->
                        level.doubleValue() <= SILENT
                                ? Messages.text("transport.level.silent")
                                : Messages.text(
                                        "transport.level.value", Math.round(level.doubleValue()))));
    }

    private void apply() {
        boolean silent = muted.get() || decibels.get() <= SILENT;
        player.level(silent ? 0 : Math.pow(10, decibels.get() / 20));
    }

    /// From [#SILENT] to 0; a change ends muting.
    public DoubleProperty decibelsProperty() {
        return decibels;
    }

    public BooleanProperty mutedProperty() {
        return muted;
    }

    /// The level as a person reads it.
    public ReadOnlyStringProperty wordsProperty() {
        return words;
    }

    public void mute() {
        muted.set(!muted.get());
    }

    public void louder() {
        decibels.set(Math.min(0, decibels.get() + STEP));
    }

    public void quieter() {
        decibels.set(Math.max(SILENT, decibels.get() - STEP));
    }
}
