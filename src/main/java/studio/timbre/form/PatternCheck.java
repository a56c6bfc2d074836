// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.form;

import java.util.regex.Pattern;

/// Looks for a pattern with a limit to the work: a schema comes from outside, and some patterns
/// would take centuries on some texts.
final class PatternCheck {
    private static final int MAX_STEPS = 200_000;
    private static final int MAX_LENGTH = 10_000;

    private PatternCheck() {}

    /// Whether the pattern is found in the text. A search that takes too long counts as not found.
    static boolean found(Pattern pattern, String text) {
        if (text.length() > MAX_LENGTH) {
            return false;
        }
        try {
            return pattern.matcher(new Counted(text)).find();
        } catch (TooLong | StackOverflowError tooLong) {
            return false;
        }
    }

    private static final class TooLong extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooLong() {
            super("the pattern takes too long", null, false, false);
        }
    }

    /// A text that counts how often it is looked at.
    private static final class Counted implements CharSequence {
        private final CharSequence text;
        private int steps;

        Counted(CharSequence text) {
            this.text = text;
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int index) {
            if (++steps > MAX_STEPS) {
                throw new TooLong();
            }
            return text.charAt(index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.subSequence(start, end);
        }

        @Override
        public String toString() {
            return text.toString();
        }
    }
}
