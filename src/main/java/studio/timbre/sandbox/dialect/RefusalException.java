// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.sandbox.dialect;

import org.jspecify.annotations.Nullable;

/// Why a request is not carried out; each dialect has its own way of saying so.
public final class RefusalException extends Exception {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;
    private final @Nullable String field;

    /// Refuses a request.
    ///
    /// @param code a word that a program understands
    /// @param field the field of the request that is wrong, if it is one
    public RefusalException(int status, String code, String message, @Nullable String field) {
        super(message);
        this.status = status;
        this.code = code;
        this.field = field;
    }

    /// There is nothing at an address.
    static RefusalException nothingAt(String path) {
        return new RefusalException(404, "not_found", "there is nothing at " + path, null);
    }

    /// A field, or with null the whole request, is not as the documents say.
    static RefusalException invalid(String message, @Nullable String field) {
        return new RefusalException(400, "invalid_value", message, field);
    }

    public int status() {
        return status;
    }

    String code() {
        return code;
    }

    @Nullable String field() {
        return field;
    }

    String message() {
        return String.valueOf(getMessage());
    }
}
