// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.form;

/// A text that is no JSON, or not the JSON that was wanted.
public final class JsonException extends Exception {
    private static final long serialVersionUID = 1L;

    private final int line;
    private final int column;

    /// Says what is wrong and where.
    ///
    /// @param line counted from 1; 0 if unknown
    /// @param column counted from 1; 0 if unknown
    public JsonException(String reason, int line, int column) {
        super(reason);
        this.line = line;
        this.column = column;
    }

    public int line() {
        return line;
    }

    public int column() {
        return column;
    }
}
