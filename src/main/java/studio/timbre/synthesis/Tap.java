// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.synthesis;

/// Sees the bytes of an answer as they are read.
interface Tap {
    void bytes(byte[] from, int offset, int count);
}
