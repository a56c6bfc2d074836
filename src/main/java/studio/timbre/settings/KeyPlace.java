// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.settings;

/// Where the key of an account comes from.
public enum KeyPlace {
    /// An environment variable, which wins over everything else.
    ENVIRONMENT,
    /// The key store of the system.
    SYSTEM,
    /// Memory: gone at the end of this run.
    THIS_RUN,
    /// The sandbox, which takes any key and needs none.
    SANDBOX,
    /// There is none.
    NONE
}
