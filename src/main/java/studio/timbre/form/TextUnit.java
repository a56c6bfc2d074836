// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.form;

/// What a provider counts when it limits a text.
public enum TextUnit {
    /// Unicode code points.
    CODE_POINTS,
    /// Bytes in UTF-8.
    UTF8_BYTES,
    /// Code points, Han characters twice, as DashScope does.
    HAN_DOUBLE;

    /// How much one code point counts.
    public int of(int codePoint) {
        return switch (this) {
            case CODE_POINTS -> 1;
            case UTF8_BYTES ->
                    codePoint < 0x80 ? 1 : codePoint < 0x800 ? 2 : codePoint < 0x10000 ? 3 : 4;
            case HAN_DOUBLE -> Character.isIdeographic(codePoint) ? 2 : 1;
        };
    }

    /// How much a text counts.
    public int of(CharSequence text) {
        if (this == CODE_POINTS) {
            return Character.codePointCount(text, 0, text.length());
        }
        return text.codePoints().map(this::of).sum();
    }
}
