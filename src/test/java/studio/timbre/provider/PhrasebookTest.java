// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.provider;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import studio.timbre.form.FormValues;
import studio.timbre.form.Requests;
import studio.timbre.form.WireWriter;
import studio.timbre.speech.Task;

/// What the built-in catalogue says to people, it says in every language.
class PhrasebookTest {
    /// Codes, formats, units and ids, which are the same everywhere.
    private static final String CODE = "[a-z0-9]{1,12}|%|tts-1|espeak-ng|MP3";

    /// Names of makers, models and people, and terms that nobody translates.
    private static final Set<String> NAMES =
            Set.of(
                    "Aiden",
                    "Chatterbox",
                    "Dylan",
                    "Eigen AI",
                    "Eleven Turbo v2",
                    "Eric",
                    "GPT-4o mini TTS",
                    "GPT-4o mini TTS (2025-12-15)",
                    "Higgs Audio 2.5",
                    "Jack",
                    "Linda",
                    "Min-p",
                    "ModelGates",
                    "ModelStream",
                    "Ono Anna",
                    "Piper",
                    "Qwen3 TTS",
                    "Qwen3-TTS-Flash",
                    "Requesty",
                    "Ryan",
                    "Serena",
                    "Sohee",
                    "TTS 1",
                    "TTS 1 HD",
                    "Top-k",
                    "Top-p",
                    "Vivian",
                    "Whisper V3 Turbo");

    static Stream<Locale> languages() throws IOException {
        var folder = Path.of("src/main/resources/studio/timbre");
        try (var files = Files.list(folder)) {
            return files
                    .map(each -> each.getFileName().toString())
                    .filter(each -> each.startsWith("messages_"))
                    .map(each -> each.replaceAll("messages_|\\.properties", ""))
                    .map(each -> Locale.forLanguageTag(each.replace('_', '-')))
                    .toList()
                    .stream();
        }
    }

    private static Set<String> said() throws CatalogueException {
        var said = new TreeSet<String>();
        new CatalogueReader(
                        CatalogueSource.bundled(),
                        Set.of(),
                        phrase -> {
                            said.add(phrase);
                            return phrase;
                        })
                .readAll();
        return said;
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everythingIsSaidAndNothingBesides(Locale language) throws Exception {
        var phrases = Phrasebook.of(language).phrases();
        var said = said();
        assertTrue(said.size() > 100, said.toString());
        var missing = new TreeSet<>(said);
        missing.removeIf(each -> each.matches(CODE) || NAMES.contains(each));
        missing.removeAll(phrases.keySet());
        assertEquals(Set.of(), missing);
        var idle = new TreeSet<>(phrases.keySet());
        idle.removeAll(said);
        assertEquals(Set.of(), idle);
        phrases.forEach((english, words) -> {
            assertFalse(words.isBlank(), english);
            assertFalse(words.equals(english), english);
        });
    }

    @Test
    void englishNeedsNone() {
        assertEquals("Speed", Phrasebook.of(Locale.ROOT).apply("Speed"));
    }

    @Test
    void aFormIsReadInChineseAndSentAsEver() throws Exception {
        var english = read(Locale.ROOT);
        var chinese = read(Locale.SIMPLIFIED_CHINESE);
        var schema = chinese.schemas().get("qwen3-tts-flash");
        assertEquals("语速", schema.field("speed").orElseThrow().traits().title());
        assertEquals("ModelStream", chinese.entry().title());
        for (var model : english.entry().models()) {
            if (model.task() == Task.TTS) {
                assertEquals(sent(english, model.id()), sent(chinese, model.id()));
            }
        }
    }

    private static CatalogueShelf read(Locale language) throws CatalogueException {
        return new CatalogueReader(CatalogueSource.bundled(), Set.of(), Phrasebook.of(language))
                .read("modelstream");
    }

    private static Object sent(CatalogueShelf shelf, String id) {
        var schema = shelf.schemas().get(id);
        var model = shelf.entry().speaker(id).orElseThrow();
        var values = schema.initial();
        assertFalse(values.equals(FormValues.EMPTY));
        var request = Requests.of(schema, model, "Hello", values);
        return WireWriter.write(schema, request, null).body();
    }
}
