// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.form;

/// A form schema that cannot be used.
public final class SchemaException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String pointer;

    /// Says what is wrong and where.
    ///
    /// @param pointer JSON pointer to the place (RFC 6901); empty for the whole schema
    public SchemaException(String pointer, String reason) {
        super(reason);
        this.pointer = pointer;
    }

    public String pointer() {
        return pointer;
    }

    @Override
    public String getMessage() {
        return (pointer.isEmpty() ? "" : pointer + ": ") + super.getMessage();
    }
}
