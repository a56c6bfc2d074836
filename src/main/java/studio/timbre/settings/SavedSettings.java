// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.settings;

import java.util.concurrent.Executor;

/// The settings, kept in a file.
public final class SavedSettings extends Saved<Settings> {
    private SavedSettings(Home home, Executor later) {
        super(home.settings(), new SettingsJson(), later);
    }

    /// Reads the settings of a home.
    ///
    /// @param later runs the writing, a moment after it was asked to
    public static SavedSettings open(Home home, Executor later) {
        return new SavedSettings(home, later);
    }
}
