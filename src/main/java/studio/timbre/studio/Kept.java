// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.studio;

import java.util.concurrent.Executor;
import studio.timbre.settings.Home;
import studio.timbre.settings.SavedPresets;
import studio.timbre.settings.SavedSettings;
import studio.timbre.settings.SavedTables;
import studio.timbre.settings.SavedVoices;

/// What the user left in small files of the home.
///
/// @param voices those that the user brought to providers
/// @param tables how the tables of the window were left
record Kept(SavedSettings settings, SavedPresets presets, SavedVoices voices, SavedTables tables)
        implements AutoCloseable {

    /// @param later runs the writing, a moment after it was asked to
    static Kept open(Home home, Executor later) {
        return new Kept(
                SavedSettings.open(home, later),
                SavedPresets.open(home, later),
                SavedVoices.open(home, later),
                SavedTables.open(home, later));
    }

    @Override
    public void close() {
        tables.close();
        voices.close();
        presets.close();
        settings.close();
    }
}
