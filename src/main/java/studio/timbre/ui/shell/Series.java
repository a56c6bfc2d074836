// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.shell;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import org.jspecify.annotations.Nullable;
import studio.timbre.playback.PlayerState;
import studio.timbre.speech.Origin;

/// The script as a series of takes, one per passage. FX thread only.
public interface Series {
    /// Whether it is spoken so.
    ReadOnlyBooleanProperty onProperty();

    /// About what sending all of it again costs; empty if nobody knows.
    ReadOnlyStringProperty estimateProperty();

    /// Where a take of the whole script belongs, when it is spoken as one.
    Origin origin();

    /// Lets all be heard, making what is missing or stale.
    void speak();

    /// Makes all again but what is approved.
    void newTakes();

    /// Stops what is being made; what came is kept.
    void stop();

    /// Whether anything is being made.
    boolean busy();

    /// How it goes; null if something else is on the desk.
    @Nullable Status status(PlayerState player);

    /// What went wrong since the last call; null if nothing.
    @Nullable Notice complaint();
}
