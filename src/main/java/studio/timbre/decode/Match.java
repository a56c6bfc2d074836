// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.decode;

/// How well the bytes so far fit a format.
enum Match {
    NO,
    /// More bytes must come to say.
    MAYBE,
    YES
}
