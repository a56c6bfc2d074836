// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.provider;

import java.io.FileNotFoundException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.NoSuchFileException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/// A file of a catalogue that cannot be used.
public final class CatalogueException extends Exception {
    private static final long serialVersionUID = 1L;

    CatalogueException(String file, Exception cause) {
        super(file + ": " + reason(cause), cause);
    }

    private static @Nullable String reason(Exception cause) {
        return switch (cause) {
            case JacksonException wrong -> place(wrong) + wrong.getOriginalMessage();
            case NoSuchFileException _, FileNotFoundException _ -> "there is no such file";
            case CharacterCodingException _ -> "it is not text in UTF-8";
            default -> cause.getMessage();
        };
    }

    private static String place(JacksonException wrong) {
        var at = wrong.getLocation();
        return at == null ? "" : "line " + at.getLineNr() + ", column " + at.getColumnNr() + ": ";
    }
}
