// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.decode;

/// Bytes that are no frame of FLAC, or less than a whole one.
final class FlacFault extends Exception {
    private static final long serialVersionUID = 1;

    FlacFault() {
        super("no frame", null, false, false);
    }
}
