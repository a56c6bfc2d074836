// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.settings;

import java.util.Locale;
import studio.timbre.language.Messages;

/// What belongs together in the settings, in the order in which it is shown.
enum Section {
    LOOK,
    SOUND,
    PROVIDERS,
    NETWORK,
    COST,
    DATA,
    DIAGNOSTICS;

    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    String title() {
        return Messages.text("settings.section." + id());
    }
}
