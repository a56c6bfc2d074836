// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.provider.http;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import studio.timbre.speech.WordTiming;
import tools.jackson.databind.JsonNode;

/// Finds the times of words in what a server says, and the words in the text. One thread looks; any
/// thread may ask.
final class WordFinder {
    /// How far ahead in the text the next word may stand, in UTF-16 units: servers leave out signs
    /// and numbers, but a word that is found a page later is another one.
    private static final int WINDOW = 200;

    private final String text;
    private int position;
    private volatile List<WordTiming> found = List.of();

    WordFinder(String text) {
        this.text = text;
    }

    /// The words in the order of the text.
    List<WordTiming> found() {
        return found;
    }

    /// Looks through an answer or an event.
    void look(JsonNode node) {
        var said = new ArrayList<TimedWord>();
        node.findValues("words").forEach(words -> TimedWord.collect(words, said));
        if (said.isEmpty()) {
            TimedWord.collect(node, said);
        }
        if (said.isEmpty()) {
            return;
        }
        var all = new ArrayList<>(found);
        double unit = TimedWord.unit(said);
        for (var word : said) {
            int start = after(word.text());
            if (start >= 0) {
                position = start + word.text().length();
                all.add(
                        new WordTiming(
                                start,
                                position,
                                duration(word.start() * unit),
                                duration(word.end() * unit)));
            }
        }
        found = List.copyOf(all);
    }

    private int after(String word) {
        int last = Math.min(text.length() - word.length(), position + WINDOW);
        for (int at = position; at <= last; at++) {
            if (text.regionMatches(true, at, word, 0, word.length())) {
                return at;
            }
        }
        return -1;
    }

    private static Duration duration(double seconds) {
        return Duration.ofNanos(Math.round(seconds * 1e9));
    }
}
