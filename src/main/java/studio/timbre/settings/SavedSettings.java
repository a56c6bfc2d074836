// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.settings;

import java.io.IOException;
import java.util.concurrent.Executor;
import studio.timbre.form.JsonException;
import studio.timbre.language.LanguageChoice;

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

    /// The language that the settings of a home ask for; of settings that cannot be read, which
    /// complain when they are opened, the system's.
    public static LanguageChoice language(Home home) {
        try {
            var members = new JsonFile(home.settings()).read();
            return SettingsJson.language(new MemberReader(members, _ -> {}));
        } catch (IOException | JsonException e) {
            return LanguageChoice.SYSTEM;
        }
    }
}
