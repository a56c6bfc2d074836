// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.script;

import java.util.ArrayList;
import java.util.List;
import studio.timbre.form.TextUnit;
import studio.timbre.language.Messages;
import studio.timbre.speech.ProviderWords;
import studio.timbre.speech.SpeechException;
import studio.timbre.speech.SpeechFailure;

/// Cuts a text into as few pieces as a limit allows: at the end of a sentence, in a sentence that
/// is too long where a clause ends, else between words, else between characters.
public final class Splitter {
    private Splitter() {}

    /// Cuts a text. Time grows with its length only; some 20 million characters a second.
    ///
    /// @param limit how much one piece may count, at least 1
    /// @return the pieces in order: joined, they are the text
    /// @throws SpeechException `Refused` if half of a surrogate pair stands alone, which cannot be
    ///   sent, or if what a person sees as one character counts more than the limit
    public static List<Piece> split(String text, int limit, TextUnit unit) throws SpeechException {
        if (limit < 1) {
            throw new IllegalArgumentException("limit " + limit);
        }
        var pieces = new ArrayList<Piece>();
        var seams = new Seams(text);
        for (int start = 0; start < text.length(); ) {
            int reach = reach(text, start, limit, unit);
            int end = reach == text.length() ? reach : seams.best(start, reach);
            if (end == start) {
                throw refused("script.largeCharacter", text, start);
            }
            pieces.add(new Piece(start, text.substring(start, end)));
            start = end;
        }
        return pieces;
    }

    /// How far a piece could go if one could cut anywhere.
    private static int reach(String text, int start, int limit, TextUnit unit)
            throws SpeechException {
        int count = 0;
        int at = start;
        while (at < text.length()) {
            int codePoint = text.codePointAt(at);
            if (Character.getType(codePoint) == Character.SURROGATE) {
                throw refused("form.halfCharacter", text, at);
            }
            count += unit.of(codePoint);
            if (count > limit) {
                break;
            }
            at += Character.charCount(codePoint);
        }
        return at;
    }

    private static SpeechException refused(String key, String text, int at) {
        var words = Messages.text(key, text.codePointCount(0, at) + 1);
        return new SpeechException(new SpeechFailure.Refused(null, ProviderWords.said(words)));
    }
}
