// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.take;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import studio.timbre.audio.Arrivals;
import studio.timbre.form.Json;
import studio.timbre.form.JsonException;
import studio.timbre.speech.Usage;
import studio.timbre.speech.WordTiming;

/// What was measured of a take, as it lies in the database.
final class MeasureJson {
    private MeasureJson() {}

    /// A list for each word: its first index, one past its last, its start and its end in
    /// nanoseconds.
    static String words(List<WordTiming> words) {
        return Json.compact(
                words.stream()
                        .map(word ->
                                List.of(
                                        word.textStart(),
                                        word.textEnd(),
                                        word.start().toNanos(),
                                        word.end().toNanos()))
                        .toList());
    }

    static List<WordTiming> words(String json) throws JsonException {
        var words = new ArrayList<WordTiming>();
        if (Json.read(json) instanceof List<?> list) {
            for (var each : list) {
                if (each instanceof List<?> word && word.size() == 4) {
                    words.add(
                            new WordTiming(
                                    (int) number(word, 0),
                                    (int) number(word, 1),
                                    Duration.ofNanos(number(word, 2)),
                                    Duration.ofNanos(number(word, 3))));
                }
            }
        }
        return List.copyOf(words);
    }

    private static long number(List<?> list, int index) throws JsonException {
        if (list.get(index) instanceof BigDecimal number) {
            return number.longValue();
        }
        throw new JsonException("a number is wanted", 1, 1);
    }

    static @Nullable String usage(@Nullable Usage usage) {
        return usage == null ? null : Json.compact(usage.amounts());
    }

    static @Nullable Usage usage(@Nullable String json) throws JsonException {
        if (json == null) {
            return null;
        }
        var amounts = new LinkedHashMap<String, Object>();
        for (Map.Entry<String, @Nullable Object> each : Json.readObject(json).entrySet()) {
            if (each.getValue() != null) {
                amounts.put(each.getKey(), each.getValue());
            }
        }
        return new Usage(amounts);
    }

    static Map<String, String> remaining(String json) throws JsonException {
        var remaining = new LinkedHashMap<String, String>();
        Json.readObject(json).forEach((name, left) -> remaining.put(name, String.valueOf(left)));
        return remaining;
    }

    /// Frames and nanoseconds by turns, big-endian.
    static byte[] arrivals(Arrivals arrivals) {
        var bytes = ByteBuffer.allocate(2 * Long.BYTES * arrivals.count());
        for (int i = 0; i < arrivals.count(); i++) {
            bytes.putLong(arrivals.frames(i)).putLong(arrivals.nanoTime(i));
        }
        return bytes.array();
    }

    static Arrivals arrivals(byte[] bytes) {
        var pairs = new long[bytes.length / Long.BYTES / 2 * 2];
        ByteBuffer.wrap(bytes).asLongBuffer().get(pairs);
        return Arrivals.of(pairs);
    }
}
