// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.project;

/// How a passage stands.
public enum Condition {
    /// It has no take.
    EMPTY,
    /// It waits for its turn to be made.
    WAITING,
    /// It is being made.
    MAKING,
    /// Its take says what the script says, in the voice that it is to have.
    FRESH,
    /// Its text or its voice was changed since.
    STALE,
    /// The last try went wrong.
    FAILED,
    /// It stays as it is.
    APPROVED
}
