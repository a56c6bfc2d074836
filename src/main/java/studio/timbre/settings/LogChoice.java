// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.settings;

/// How much the log tells.
public enum LogChoice {
    /// What went wrong, and the large steps.
    USUAL,
    /// Every step.
    DETAILED
}
