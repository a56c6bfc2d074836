// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.provider.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// A word and its times as a server says them, in whichever of the usual shapes.
///
/// @param scale seconds in one unit of the times; 0 where the name of the member does not tell
record TimedWord(String text, double start, double end, double scale) {
    private static final double MILLI = 1e-3;

    /// More than anybody needs for a word.
    private static final double MOST_SECONDS = 10;

    private static final double MOST_TIME = 1e6;

    /// Puts together what stands in a list, or in lists within it: a sentence that has words of its
    /// own is no word.
    static void collect(JsonNode node, List<TimedWord> into) {
        if (node.isArray()) {
            for (var element : node) {
                var inner = new ArrayList<TimedWord>();
                collect(element, inner);
                if (inner.isEmpty()) {
                    of(element).ifPresent(into::add);
                }
                into.addAll(inner);
            }
        } else if (node.isObject()) {
            for (var member : node.properties()) {
                collect(member.getValue(), into);
            }
        }
    }

    /// Seconds in one unit of words whose members do not tell: times that are all whole numbers,
    /// and longer than anybody speaks, are milliseconds.
    static double unit(List<TimedWord> words) {
        if (words.getFirst().scale > 0) {
            return words.getFirst().scale;
        }
        boolean whole = words.stream().allMatch(word -> word.start % 1 == 0 && word.end % 1 == 0);
        double last = words.getLast().end;
        return whole && last > MOST_SECONDS * words.size() ? MILLI : 1;
    }

    private static Optional<TimedWord> of(JsonNode node) {
        var text = JsonTree.word(node, "word", "text");
        if (text == null) {
            return Optional.empty();
        }
        if (pair(node, "begin_time", "end_time")) {
            return of(node, text, "begin_time", "end_time", MILLI);
        }
        if (pair(node, "start_ms", "end_ms")) {
            return of(node, text, "start_ms", "end_ms", MILLI);
        }
        if (pair(node, "start_time", "end_time")) {
            return of(node, text, "start_time", "end_time", 0);
        }
        if (pair(node, "start", "end")) {
            return of(node, text, "start", "end", 0);
        }
        if (pair(node, "start", "duration")) {
            double start = node.path("start").asDouble();
            return checked(text, start, start + node.path("duration").asDouble(), 0);
        }
        return Optional.empty();
    }

    private static boolean pair(JsonNode node, String start, String end) {
        return node.path(start).isNumber() && node.path(end).isNumber();
    }

    private static Optional<TimedWord> of(
            JsonNode node, String text, String start, String end, double scale) {
        return checked(text, node.path(start).asDouble(), node.path(end).asDouble(), scale);
    }

    private static Optional<TimedWord> checked(
            String text, double start, double end, double scale) {
        boolean sound = start >= 0 && end >= start && end < MOST_TIME / Math.max(scale, MILLI);
        return sound
                ? Optional.of(new TimedWord(text.strip(), start, end, scale))
                : Optional.empty();
    }
}
