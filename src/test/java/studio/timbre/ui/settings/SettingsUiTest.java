// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import studio.timbre.language.LanguageChoice;
import studio.timbre.playback.FakePlayer;
import studio.timbre.provider.FakeCatalogue;
import studio.timbre.settings.BufferChoice;
import studio.timbre.settings.FakeKeyVault;
import studio.timbre.settings.KeySlot;
import studio.timbre.settings.ThemeChoice;
import studio.timbre.ui.kit.FxDriver;
import studio.timbre.ui.kit.Outlets;
import studio.timbre.ui.kit.Theme;

class SettingsUiTest {
    private final FakeKeyVault vault = new FakeKeyVault();
    private final SettingsRooms rooms = SettingsRoom.rooms(vault, Map.of());
    private final SettingsViewModel model =
            new SettingsViewModel(new FakeCatalogue(), rooms, Runnable::run, Runnable::run);
    private final Outlets outlets =
            new Outlets(new FakePlayer(System::nanoTime), Runnable::run, Runnable::run);
    private final Theme theme = FxDriver.startedAnd(Theme::new);

    @Test
    void aKeyIsEnteredTestedAndRemovedByKeyboardAlone() {
        try (var window = open()) {
            assertTrue(window.node("#key").isFocused());
            window.type("sk-canary");
            window.press(KeyCode.ENTER);
            assertEquals(
                    Map.of(new KeySlot("paid", "https://paid.example"), "sk-canary"), vault.keys());
            assertEquals("", window.node("#key", PasswordField.class).getText());
            assertTrue(text(window, "#key-place").startsWith("Kept in the key store"));
            press(window, "#key-test");
            assertEquals("The key works.", text(window, "#account-remark"));
            window.picture("settings-key-kept");
            press(window, "#key-forget");
            assertEquals(Map.of(), vault.keys());
            window.press(KeyCode.ESCAPE);
            assertFalse(window.node("#settings").isVisible());
        }
    }

    @Test
    void withoutAKeyStoreTheWindowSaysSo() {
        vault.lock();
        try (var window = open()) {
            window.type("sk-canary");
            window.press(KeyCode.ENTER);
            assertTrue(text(window, "#key-place").startsWith("Kept until you close Timbre"));
            window.picture("settings-no-key-store");
        }
    }

    @Test
    void anotherAddressAsksForTheKeyAgain() {
        try (var window = open()) {
            window.type("sk-canary");
            window.press(KeyCode.ENTER);
            write(window, "#address", "voices.example");
            assertTrue(text(window, "#address-remark").contains("https://"));
            write(window, "#address", "http://voices.example");
            assertTrue(text(window, "#address-remark").contains("can read"));
            write(window, "#address", "https://voices.example/v1");
            window.press(KeyCode.ENTER);
            assertFalse(window.node("#address-remark").isVisible());
            assertTrue(text(window, "#key-place").startsWith("No key yet"));
            assertTrue(text(window, "#destination").contains("https://voices.example "));
        }
    }

    @Test
    void aSecondAccountHasItsOwnKeyAndName() {
        try (var window = open()) {
            window.type("sk-one");
            window.press(KeyCode.ENTER);
            window.click("#account-add");
            assertTrue(text(window, "#key-place").startsWith("No key yet"));
            write(window, "#account-label", "Work");
            window.press(KeyCode.ENTER);
            window.click("#key");
            window.type("sk-two");
            window.press(KeyCode.ENTER);
            assertEquals(2, vault.keys().size());
            assertEquals("Work", rooms.book().chosen("paid").label());
            window.picture("settings-two-accounts");
            window.click("#account-remove");
            assertEquals("paid", rooms.book().chosen("paid").id());
            assertEquals(1, vault.keys().size());
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void theLookIsChosenAndSeen(boolean dark) {
        try (var window = open()) {
            window.click("#settings-search");
            window.type("dark theme");
            window.click(dark ? "#theme-dark" : "#theme-light");
            var choice = dark ? ThemeChoice.DARK : ThemeChoice.LIGHT;
            assertEquals(choice, theme.choiceProperty().get());
            assertEquals(dark, FxDriver.get(() -> theme.darkProperty().get()));
            window.picture("settings" + (dark ? "-dark" : ""));
            window.click("#theme-system");
            FxDriver.run(() -> theme.systemDarkProperty().set(true));
            assertTrue(FxDriver.get(() -> theme.darkProperty().get()));
        }
    }

    @Test
    void theLanguageIsChosenForTheNextStart() {
        try (var window = open()) {
            FxDriver.run(() -> model.search().show(Section.LOOK));
            window.settle();
            window.click("#language-simplified_chinese");
            assertEquals(
                    LanguageChoice.SIMPLIFIED_CHINESE, rooms.settings().now().look().language());
            window.click("#language-system");
            assertEquals(LanguageChoice.SYSTEM, rooms.settings().now().look().language());
        }
    }

    @Test
    void aSearchFindsARowInAnySectionAndSaysWhenThereIsNone() {
        try (var window = open()) {
            window.click("#settings-search");
            window.type("latency gap");
            assertTrue(window.node("#setting-buffer").isVisible());
            assertFalse(window.node("#setting-device").isVisible());
            assertFalse(window.node("#settings-none").isVisible());
            window.click("#buffer-safe");
            assertEquals(BufferChoice.SAFE, rooms.settings().now().habits().sound().buffer());
            window.picture("settings-found");
            window.click("#settings-search");
            window.type("x");
            assertTrue(text(window, "#settings-none").contains("latency gapx"));
            window.picture("settings-not-found");
            window.press(KeyCode.CONTROL, KeyCode.A);
            window.press(KeyCode.BACK_SPACE);
            assertTrue(window.node("#key").isVisible());
        }
    }

    @Test
    void everySectionHasRoom() {
        try (var window = open()) {
            for (var section : Section.values()) {
                FxDriver.run(() -> model.search().show(section));
                window.settle();
                window.picture("settings-" + section.id());
            }
        }
    }

    @Test
    void tabStaysOnTheCard() {
        try (var window = open()) {
            for (int i = 0; i < 30; i++) {
                window.press(KeyCode.TAB);
                var owner = FxDriver.get(() -> window.scene().getFocusOwner());
                assertFalse("behind".equals(owner.getId()), "after " + i);
            }
            window.press(KeyCode.ESCAPE);
            assertTrue(window.node("#behind").isFocused());
        }
    }

    private FxDriver open() {
        var window =
                FxDriver.show(
                        theme,
                        () -> {
                            var behind = new Button("Behind");
                            behind.setId("behind");
                            return new StackPane(
                                    behind,
                                    new SettingsView(
                                            model, theme.choiceProperty(), outlets, new Region()));
                        },
                        1024,
                        700);
        FxDriver.run(() -> model.open(model.providers().getFirst()));
        window.settle();
        return window;
    }

    private static void press(FxDriver window, String button) {
        FxDriver.run(() -> window.scene().lookup(button).requestFocus());
        window.press(KeyCode.SPACE);
    }

    private static void write(FxDriver window, String field, String text) {
        FxDriver.run(() -> {
            var input = (TextInputControl) window.scene().lookup(field);
            input.requestFocus();
            input.setText(text);
        });
        window.settle();
    }

    private static String text(FxDriver window, String label) {
        return window.node(label, Label.class).getText();
    }
}
