// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import studio.timbre.language.LanguageChoice;

class SavedSettingsTest {
    private final Queue<Runnable> later = new ArrayDeque<>();
    @TempDir private Path folder;

    private static final Habits HABITS =
            new Habits(
                    new SoundChoice("Card", BufferChoice.SAFE),
                    new ProxyChoice(ProxyChoice.Way.MANUAL, "proxy.example", 3128),
                    new BigDecimal("0.05"),
                    LogChoice.DETAILED);
    private static final Shape SHAPE =
            new Shape(
                    new WindowPlace(-20, 30.5, 1000, 700, true),
                    new DrawerChoice(true, 300),
                    Map.of("columns", List.of(0.2, 0.75)),
                    true);

    private static Look look(Look before) {
        return before.withLanguage(LanguageChoice.SIMPLIFIED_CHINESE)
                .withPercent(150)
                .withMotion(MotionChoice.REDUCED);
    }

    private static Settings dark(Settings before) {
        return before.looking(look -> look.withTheme(ThemeChoice.DARK));
    }

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
            settings.change(now -> dark(now).with(account));
            settings.change(now -> now.looking(SavedSettingsTest::look));
            settings.change(now -> now.behaving(_ -> HABITS));
            settings.change(now -> now.shaped(_ -> SHAPE));
            settings.change(now -> now.choosing(account).telling("https://voices.example"));
        }
        var again = open().now();
        assertEquals(look(Settings.FRESH.look().withTheme(ThemeChoice.DARK)), again.look());
        assertEquals(HABITS, again.habits());
        assertEquals(SHAPE, again.shape());
        assertEquals(List.of(account), again.accounts());
        assertEquals(Map.of("custom", "custom-2"), again.chosen());
        assertTrue(again.told().contains("https://voices.example"));
    }

    @Test
    void aBurstOfChangesIsWrittenOnceAndLater() throws IOException {
        var settings = open();
        settings.change(SavedSettingsTest::dark);
        settings.change(now -> now.looking(l -> l.withTheme(ThemeChoice.LIGHT)));
        assertEquals(1, later.size());
        assertFalse(Files.exists(file()));
        later.remove().run();
        assertTrue(Files.readString(file()).contains("\"light\""));
        settings.change(now -> now.looking(l -> l.withTheme(ThemeChoice.LIGHT)));
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
        settings.change(SavedSettingsTest::dark);
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
    @ValueSource(strings = {"", "{\"theme\": \"dar", "[]"})
    void aBrokenFileIsPutAsideAndNeverFatal(String broken) throws IOException {
        Files.writeString(file(), broken);
        var settings = open();
        assertEquals(Settings.FRESH, settings.now());
        var aside = settings.broken().aside();
        assertEquals(broken, Files.readString(aside));
        settings.change(SavedSettingsTest::dark);
        settings.close();
        assertEquals(ThemeChoice.DARK, open().now().look().theme());
        assertEquals(broken, Files.readString(aside));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "theme; 7",
                "theme; \"pink\"",
                "language; \"martian\"",
                "scale; 500",
                "scale; 112.5",
                "motion; true",
                "soundDevice; 3",
                "proxy; {\"way\": \"manual\", \"host\": \"\", \"port\": 80}",
                "proxy; {\"way\": \"manual\", \"host\": \"a\", \"port\": 0}",
                "proxy; 1",
                "askAbove; -1",
                "log; \"loud\"",
                "window; {\"x\": 1, \"y\": 1, \"width\": 0, \"height\": 9, \"maximised\": false}",
                "drawer; {\"open\": 1}",
                "dividers; {\"columns\": [2]}",
                "accounts; {}",
                "accounts; [{\"id\": null}]",
                "accounts; [{\"id\": \"a\", \"provider\": \"a\", \"base\": \"a b\"}]",
                "chosenAccounts; [1]",
                "toldOrigins; \"x\""
            })
    void aMemberThatCannotBeUnderstoodIsNamedAndTheOthersStand(String member, String value)
            throws IOException {
        var text = "{\"" + member + "\": " + value + ", \"soundBuffer\": \"safe\"}";
        Files.writeString(file(), text);
        var settings = open();
        assertEquals(List.of(member), settings.broken().skipped());
        assertEquals(text, Files.readString(settings.broken().aside()));
        var expected =
                Settings.FRESH.behaving(h -> h.withSound(h.sound().withBuffer(BufferChoice.SAFE)));
        assertEquals(expected, settings.now());
    }

    @Test
    void oneBrokenAccountDoesNotCostTheOthers() throws IOException {
        Files.writeString(
                file(), "{\"accounts\": [{\"id\": 1}, {\"id\": \"a\", \"provider\": \"a\"}]}");
        assertEquals(List.of(SavedAccount.first("a")), open().now().accounts());
    }

    @Test
    void whoWatchesLearnsHowItIsAndOfEveryChange() {
        var settings = open();
        var seen = new ArrayList<ThemeChoice>();
        settings.watch(now -> seen.add(now.look().theme()));
        settings.change(SavedSettingsTest::dark);
        settings.change(SavedSettingsTest::dark);
        assertEquals(List.of(ThemeChoice.SYSTEM, ThemeChoice.DARK), seen);
    }

    @Test
    void aHomeThatTakesNoFilesLosesOnlyTheSettings() throws IOException {
        Files.writeString(folder.resolve("file"), "");
        var settings = SavedSettings.open(new Home(folder.resolve("file")), later::add);
        settings.change(SavedSettingsTest::dark);
        settings.close();
        assertEquals(ThemeChoice.DARK, settings.now().look().theme());
    }

    private SavedSettings open() {
        return SavedSettings.open(new Home(folder), later::add);
    }

    private Path file() {
        return new Home(folder).settings();
    }
}
