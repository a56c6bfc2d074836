// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.settings;

import studio.timbre.provider.KeyTrial;
import studio.timbre.settings.AccountBook;
import studio.timbre.settings.SavedPresets;
import studio.timbre.settings.SavedSettings;

/// What the settings need of the house.
public record SettingsRooms(
        SavedSettings settings,
        AccountBook book,
        KeyTrial trial,
        SavedPresets presets,
        Upkeep upkeep) {}
