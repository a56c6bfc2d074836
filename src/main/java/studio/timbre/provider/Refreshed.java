// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.provider;

/// What came of asking a provider for its lists.
public enum Refreshed {
    /// It has none.
    UNLISTED,
    /// They are as they were.
    SAME,
    /// Something in them is new.
    CHANGED
}
