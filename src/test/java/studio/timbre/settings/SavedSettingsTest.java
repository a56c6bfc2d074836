// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Queue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import studio.timbre.language.LanguageChoice;

class SavedSettingsTest {
    private final Queue<Runnable> later = new ArrayDeque<>();
    @TempDir private Path folder;

    @Test
    void whatIsSetIsThereTheNextTime() {
        var account =
                new SavedAccount(
                        "custom-2",
                        "custom",
                        "Attic",
                        URI.create("http://127.0.0.1:8880/v1"),
                        null);
        try (var settings = open()) {
            settings.change(now -> now.withTheme(ThemeChoice.DARK).with(account));
            settings.change(now -> now.withLanguage(LanguageChoice.SIMPLIFIED_CHINESE));
            settings.change(now -> now.choosing(account).telling("https://voices.example"));
            settings.change(now -> now.withDrawer(new DrawerChoice(true, 300)));
        }
        var again = open().now();
        assertEquals(ThemeChoice.DARK, again.theme());
        assertEquals(LanguageChoice.SIMPLIFIED_CHINESE, again.language());
        assertEquals(java.util.List.of(account), again.accounts());
        assertEquals(java.util.Map.of("custom", "custom-2"), again.chosen());
        assertTrue(again.told().contains("https://voices.example"));
        assertEquals(new DrawerChoice(true, 300), again.drawer());
    }

    @Test
    void aBurstOfChangesIsWrittenOnceAndLater() throws IOException {
        var settings = open();
        settings.change(now -> now.withTheme(ThemeChoice.DARK));
        settings.change(now -> now.withTheme(ThemeChoice.LIGHT));
        assertEquals(1, later.size());
        assertFalse(Files.exists(file()));
        later.remove().run();
        assertTrue(Files.readString(file()).contains("\"light\""));
        settings.change(now -> now.withTheme(ThemeChoice.LIGHT));
        assertEquals(0, later.size());
        try (var files = Files.list(folder)) {
            assertEquals(1, files.count(), "nothing is left beside it");
        }
    }

    @Test
    void whatALaterVersionWroteStays() throws IOException {
        Files.writeString(
                file(),
                """
                {"fonts": {"script": 14},
                 "accounts": [{"id": "a", "provider": "a", "colour": "blue"}]}\
                """);
        var settings = open();
        settings.change(now -> now.withTheme(ThemeChoice.DARK));
        settings.close();
        var written = Files.readString(file());
        assertTrue(written.contains("\"script\": 14"), written);
        assertTrue(written.contains("blue"), written);
        assertNull(settings.broken());
    }

    @Test
    void theLanguageIsKnownBeforeTheSettingsAreOpenAndBrokenOnesStayWhereTheyAre()
            throws IOException {
        var home = new Home(folder);
        assertEquals(LanguageChoice.SYSTEM, SavedSettings.language(home));
        Files.writeString(file(), "{\"language\": \"english\", \"theme\": \"pink\"}");
        assertEquals(LanguageChoice.ENGLISH, SavedSettings.language(home));
        Files.writeString(file(), "{\"language\": \"martian\"}");
        assertEquals(LanguageChoice.SYSTEM, SavedSettings.language(home));
        assertTrue(Files.exists(file()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{\"theme\": \"dar",
                "[]",
                "{\"theme\": 7}",
                "{\"theme\": \"pink\"}",
                "{\"language\": \"martian\"}",
                "{\"accounts\": {}}",
                "{\"accounts\": [{\"id\": null}]}",
                "{\"accounts\": [{\"id\": \"a\", \"provider\": \"a\", \"base\": \"a b\"}]}"
            })
    void aBrokenFileIsPutAsideAndNeverFatal(String broken) throws IOException {
        Files.writeString(file(), broken);
        var settings = open();
        assertEquals(Settings.FRESH, settings.now());
        var aside = settings.broken().aside();
        assertEquals(broken, Files.readString(aside));
        settings.change(now -> now.withTheme(ThemeChoice.DARK));
        settings.close();
        assertEquals(ThemeChoice.DARK, open().now().theme());
        assertEquals(broken, Files.readString(aside));
    }

    @Test
    void aHomeThatTakesNoFilesLosesOnlyTheSettings() throws IOException {
        Files.writeString(folder.resolve("file"), "");
        var settings = SavedSettings.open(new Home(folder.resolve("file")), later::add);
        settings.change(now -> now.withTheme(ThemeChoice.DARK));
        settings.close();
        assertEquals(ThemeChoice.DARK, settings.now().theme());
    }

    private SavedSettings open() {
        return SavedSettings.open(new Home(folder), later::add);
    }

    private Path file() {
        return new Home(folder).settings();
    }
}
