// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.provider.served;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import studio.timbre.form.Json;
import studio.timbre.form.JsonException;
import studio.timbre.speech.Price;
import studio.timbre.speech.Voice;

/// Reads lists of models and voices in any of the shapes in which servers send them: the first
/// array in sight, of names or of objects. Takes what it understands and leaves the rest.
final class ListReader {
    private static final int MAX_ENTRIES = 2_000;
    private static final int MAX_NAME = 200;
    private static final long MILLION = 1_000_000;

    /// What a model must be able to give, where the list says what it gives.
    private static final Set<String> SPEECH = Set.of("speech", "audio");

    private ListReader() {}

    /// Lists the voices.
    ///
    /// @throws JsonException if the text is no JSON
    static List<Voice> voices(String text) throws JsonException {
        return voicesIn(array(Json.read(text)));
    }

    /// Whether there is a list in it at all, be it an empty one.
    ///
    /// @throws JsonException if the text is no JSON
    static boolean isList(String text) throws JsonException {
        return list(Json.read(text)).isPresent();
    }

    /// Lists the models that may speak.
    ///
    /// @throws JsonException if the text is no JSON
    static List<ServedModel> models(String text) throws JsonException {
        var models = new LinkedHashMap<String, ServedModel>();
        for (var entry : array(Json.read(text))) {
            model(entry).ifPresent(model -> models.putIfAbsent(model.id(), model));
        }
        return List.copyOf(models.values());
    }

    private static List<? extends @Nullable Object> array(@Nullable Object root) {
        var found = list(root).orElse(List.of());
        return found.subList(0, Math.min(found.size(), MAX_ENTRIES));
    }

    private static Optional<List<? extends @Nullable Object>> list(@Nullable Object root) {
        if (root instanceof List<?> list) {
            return Optional.of(list);
        }
        if (root instanceof Map<?, ?> map) {
            for (var name : List.of("voices", "models", "data", "items")) {
                if (map.get(name) instanceof List<?> list) {
                    return Optional.of(list);
                }
            }
        }
        return Optional.empty();
    }

    private static List<Voice> voicesIn(List<? extends @Nullable Object> entries) {
        var voices = new LinkedHashMap<String, Voice>();
        for (var entry : entries) {
            var id = word(entry, "id", "voice_id", "name", "slug");
            if (id != null) {
                var label = word(entry, "name", "label", "id");
                var language = word(entry, "language", "lang", "locale");
                voices.putIfAbsent(id, new Voice(id, label == null ? id : label, language));
            }
        }
        return List.copyOf(voices.values());
    }

    private static Optional<ServedModel> model(@Nullable Object entry) {
        var id = word(entry, "id", "name", "model");
        if (id == null || !speaks(entry)) {
            return Optional.empty();
        }
        var map = entry instanceof Map<?, ?> members ? members : Map.of();
        var title = word(entry, "name", "title");
        return Optional.of(
                new ServedModel(
                        id,
                        title == null ? id : title,
                        date(word(entry, "shutdown_date", "expiration_date")),
                        prices(map.get("pricing")),
                        map.get("supported_voices") instanceof List<?> voices
                                ? voicesIn(voices)
                                : List.of(),
                        map.get("form_schema") instanceof Map<?, ?> schema
                                ? Json.compact(schema)
                                : null));
    }

    /// A list without a word about it is believed.
    private static boolean speaks(@Nullable Object entry) {
        if (!(entry instanceof Map<?, ?> map)) {
            return true;
        }
        if (map.get("task") instanceof String task && !task.equals("tts")) {
            return task.contains("speech") && !task.contains("recognition");
        }
        return !(map.get("architecture") instanceof Map<?, ?> architecture)
                || !(architecture.get("output_modalities") instanceof List<?> gives)
                || gives.stream().anyMatch(SPEECH::contains);
    }

    /// In US dollars for a character of the text, a token of the audio, or the whole request.
    private static List<Price> prices(@Nullable Object pricing) {
        var prices = new ArrayList<Price>();
        if (pricing instanceof Map<?, ?> map) {
            add(prices, map.get("prompt"), Price.Unit.CHARACTER, Price.Direction.IN);
            add(prices, map.get("audio_output"), Price.Unit.TOKEN, Price.Direction.OUT);
            if (!map.containsKey("audio_output")) {
                add(prices, map.get("completion"), Price.Unit.TOKEN, Price.Direction.OUT);
            }
            add(prices, map.get("request"), Price.Unit.REQUEST, Price.Direction.IN);
        }
        return prices;
    }

    private static void add(
            List<Price> prices,
            @Nullable Object amount,
            Price.Unit unit,
            Price.Direction direction) {
        var text = amount == null ? "" : amount.toString();
        if (!text.matches("\\d{1,9}(\\.\\d{1,18})?")) {
            return;
        }
        var one = new BigDecimal(text);
        if (one.signum() > 0) {
            var per = unit == Price.Unit.REQUEST ? 1 : MILLION;
            prices.add(
                    new Price(
                            one.multiply(BigDecimal.valueOf(per)),
                            per,
                            unit,
                            "USD",
                            direction,
                            null));
        }
    }

    private static @Nullable LocalDate date(@Nullable String text) {
        try {
            return text == null || text.length() < 10
                    ? null
                    : LocalDate.parse(text.substring(0, 10));
        } catch (DateTimeException none) {
            return null;
        }
    }

    /// The entry itself if it is a name, else the first of these members that says anything.
    private static @Nullable String word(@Nullable Object entry, String... names) {
        if (entry instanceof String text) {
            return names[0].equals("id") || names[0].equals("name") ? fit(text) : null;
        }
        if (entry instanceof Map<?, ?> map) {
            for (var name : names) {
                if (map.get(name) instanceof String text && fit(text) != null) {
                    return fit(text);
                }
            }
        }
        return null;
    }

    private static @Nullable String fit(String text) {
        return text.isBlank() || text.length() > MAX_NAME ? null : text.strip();
    }
}
