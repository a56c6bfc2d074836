// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.settings;

/// How the window should look.
public enum ThemeChoice {
    /// As the system does, also when that changes.
    SYSTEM,
    LIGHT,
    DARK,
    /// Light on black, every edge seen.
    HIGH_CONTRAST
}
