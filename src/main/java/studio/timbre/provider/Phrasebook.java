// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.provider;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import studio.timbre.form.Json;
import studio.timbre.form.JsonException;
import studio.timbre.language.Messages;

/// What the files of a catalogue say to people, in another language. Schemas repeat each other, so
/// it goes by the English words; what it does not know stays as it is. Nothing that is sent passes
/// here.
///
/// @param phrases by the English words
public record Phrasebook(Map<String, String> phrases) implements UnaryOperator<String> {
    private static final Phrasebook SPOKEN = of(Messages.language());

    public Phrasebook {
        phrases = Map.copyOf(phrases);
    }

    /// That of the language that the program speaks.
    public static Phrasebook spoken() {
        return SPOKEN;
    }

    /// The `phrases_LANGUAGE.json` that comes with the program; an empty one if there is none, as
    /// for English.
    static Phrasebook of(Locale language) {
        var name = "phrases_" + language + ".json";
        try (var file = Phrasebook.class.getResourceAsStream(name)) {
            var phrases = new TreeMap<String, String>();
            if (file != null) {
                Json.readObject(new String(file.readAllBytes(), StandardCharsets.UTF_8))
                        .forEach((english, said) -> phrases.put(english, String.valueOf(said)));
            }
            return new Phrasebook(phrases);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (JsonException e) {
            throw new IllegalStateException(name, e);
        }
    }

    @Override
    public String apply(String english) {
        return phrases.getOrDefault(english, english);
    }
}
