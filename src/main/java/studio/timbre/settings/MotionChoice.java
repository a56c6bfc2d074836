// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.settings;

/// Whether things in the window may move for their own sake.
public enum MotionChoice {
    /// As the system does, also when that changes.
    SYSTEM,
    FULL,
    REDUCED
}
