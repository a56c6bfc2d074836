// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.script;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Finds the passages in a text: a blank line ends one, a speaker's name begins one. A single name
/// in a whole text is a word like others ("Warning: wet paint"); from two on it is a dialogue.
final class Paragraphs {
    private final String text;
    private final Set<String> aloud;
    private final List<Passage> found = new ArrayList<>();
    private @Nullable String speaker;
    private int start = -1;
    private int end;

    private Paragraphs(String text, Set<String> aloud) {
        this.text = text;
        this.aloud = aloud;
    }

    /// The passages of a text, without keys.
    static List<Passage> of(String text, Set<String> aloud) {
        var found = new Paragraphs(text, aloud).read(true);
        boolean dialogue = found.stream().filter(each -> each.speaker() != null).count() > 1;
        boolean named = found.stream().anyMatch(each -> each.speaker() != null);
        return dialogue || !named ? found : new Paragraphs(text, aloud).read(false);
    }

    private List<Passage> read(boolean names) {
        for (int at = 0; at < text.length(); ) {
            int newline = text.indexOf('\n', at);
            int lineEnd = newline < 0 ? text.length() : newline;
            read(at, lineEnd, names);
            at = lineEnd + 1;
        }
        close();
        return found;
    }

    private void read(int from, int to, boolean names) {
        if (text.substring(from, to).isBlank()) {
            close();
            speaker = null;
            return;
        }
        var prefix = names ? Speakers.at(text, from, to, aloud) : null;
        if (prefix != null) {
            close();
            speaker = prefix.name();
        }
        if (start < 0) {
            start = prefix == null ? from : prefix.end();
        }
        end = to;
    }

    private void close() {
        if (start >= 0) {
            while (start < end && Character.isWhitespace(text.charAt(start))) {
                start++;
            }
            var spoken = text.substring(start, end).stripTrailing();
            if (!spoken.isEmpty()) {
                found.add(new Passage("", speaker, start, spoken));
            }
            start = -1;
        }
    }
}
