// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.provider.offline;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import studio.timbre.speech.WordTiming;

/// Who is to say what, and how.
record Reading(
        Booth booth, OfflineVoice voice, Wishes wishes, Sayable sayable, List<Sentence> sentences) {

    /// How far ahead of the last word the next may stand; further on it is another word that only
    /// looks the same.
    private static final int REACH = 40;

    /// Finds an engine's words in the text that was asked for.
    ///
    /// @param start when the engine's first sample is heard, in seconds; below 0 if silence was cut
    ///   off
    List<WordTiming> timings(Sentence sentence, List<Spoken.Word> heard, double start) {
        var timings = new ArrayList<WordTiming>();
        int at = 0;
        for (var word : heard) {
            int found = sentence.text().indexOf(word.written(), at);
            if (found < 0 || found > at + REACH || word.written().isEmpty()) {
                continue;
            }
            at = found + word.written().length();
            int first = sayable.origin(sentence.from() + found);
            int last = sayable.origin(sentence.from() + at - 1);
            timings.add(
                    new WordTiming(
                            first, last + 1, at(start + word.from()), at(start + word.to())));
        }
        return timings;
    }

    private static Duration at(double seconds) {
        return Duration.ofNanos(Math.max(0, Math.round(seconds * 1e9)));
    }
}
