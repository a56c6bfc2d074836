// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import studio.timbre.form.Cast;
import studio.timbre.form.FormValues;
import studio.timbre.speech.Transport;

/// Presets and voices, each in a file of its own.
class SavedListsTest {
    private static final OwnVoice ANNA =
            new OwnVoice(
                    "eigen",
                    "chatterbox",
                    "0123456789abcdef0123456789abcdef",
                    "Anna",
                    "ab".repeat(32),
                    Instant.parse("2026-11-20T16:00:00Z"),
                    new Consent(
                            "Ben", Instant.parse("2026-11-20T15:59:00Z"), "“I may”, she said.\n"));

    private static final Preset CALM =
            new Preset(
                    "Calm {0} 'quoted'",
                    new Cast(
                            "eigen",
                            "chatterbox",
                            new FormValues(
                                    Map.of("exaggeration", new BigDecimal("0.250")),
                                    Transport.SSE)));

    @TempDir private Path folder;

    @Test
    void presetsAreThereTheNextTimeToTheLastDigit() {
        try (var presets = SavedPresets.open(home(), work -> {})) {
            assertEquals(List.of(), presets.now());
            presets.change(now -> List.of(CALM));
        }
        var again = SavedPresets.open(home(), work -> {});
        assertEquals(List.of(CALM), again.now());
        assertNull(again.broken());
    }

    @Test
    void voicesAreThereTheNextTimeWithWhatWasConfirmed() {
        try (var voices = SavedVoices.open(home(), work -> {})) {
            voices.change(now -> List.of(ANNA));
        }
        assertEquals(List.of(ANNA), SavedVoices.open(home(), work -> {}).now());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "presets.json|{\"presets\": [\\n  {\"name\": }]}|2",
                "presets.json|{\"presets\": [{\"name\": \"a\"}]}|0",
                "presets.json|{\"presets\": {}}|0",
                "presets.json||1",
                "voices.json|{\\n\\n\"voices\": [nul]}|3",
                "voices.json|{\"voices\": [{\"account\": \"a\"}]}|0",
            })
    void aBrokenFileIsSaidWithLineAndReasonAndIsNeverFatal(String name, String content, int line)
            throws IOException {
        var text = content == null ? "" : content.replace("\\n", "\n");
        Files.writeString(folder.resolve(name), text);
        try (var presets = SavedPresets.open(home(), work -> {});
                var voices = SavedVoices.open(home(), work -> {})) {
            var broken = name.equals("presets.json") ? presets.broken() : voices.broken();
            assertEquals(line, broken.line());
            assertFalse(broken.reason().isBlank());
            assertEquals(text, Files.readString(broken.aside()));
            assertEquals(List.of(), presets.now());
            assertEquals(List.of(), voices.now());
            presets.change(now -> List.of(CALM));
            voices.change(now -> List.of(ANNA));
        }
        assertEquals(List.of(CALM), SavedPresets.open(home(), work -> {}).now());
        assertEquals(List.of(ANNA), SavedVoices.open(home(), work -> {}).now());
        try (var files = Files.list(folder)) {
            assertTrue(files.anyMatch(each -> each.toString().contains("-broken")));
        }
    }

    @Test
    void tablesAreThereTheNextTimeEachByItsName() {
        var takes =
                new TableLayout(
                        List.of(
                                new TableLayout.Column("voice", 88, true),
                                new TableLayout.Column("note", 160, false)),
                        "voice",
                        true);
        try (var tables = SavedTables.open(home(), work -> {})) {
            assertEquals(TableLayout.FRESH, tables.layout("takes"));
            tables.keep("takes", takes);
            tables.keep("other", TableLayout.FRESH);
        }
        var again = SavedTables.open(home(), work -> {});
        assertEquals(takes, again.layout("takes"));
        assertEquals(TableLayout.FRESH, again.layout("other"));
        assertNull(again.broken());
    }

    private Home home() {
        return new Home(folder);
    }
}
