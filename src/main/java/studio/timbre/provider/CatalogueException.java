// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.provider;

/// A file of a catalogue that cannot be used.
public final class CatalogueException extends Exception {
    private static final long serialVersionUID = 1L;

    CatalogueException(String file, Exception cause) {
        super(file + ": " + cause.getMessage(), cause);
    }
}
