// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.settings;

/// How much sound waits in the device.
public enum BufferChoice {
    /// As little as a quick machine can do with: a command is heard at once.
    LOW_LATENCY,
    BALANCED,
    /// So much that a busy machine makes no gap.
    SAFE
}
