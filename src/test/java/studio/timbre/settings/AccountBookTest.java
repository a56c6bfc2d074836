// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AccountBookTest {
    private static final URI DOCUMENTED = URI.create("https://voices.example/v1/audio/speech");
    private static final URI OTHER = URI.create("https://eu.voices.example/v1");

    private final FakeKeyVault vault = new FakeKeyVault();
    @TempDir private Path folder;
    private SavedSettings settings;
    private AccountBook book;

    @BeforeEach
    void open() {
        settings = SavedSettings.open(new Home(folder), Runnable::run);
        book = book(Map.of());
    }

    @Test
    void everyProviderHasAnAccountWithoutAKey() {
        var account = book.chosen("voices");
        assertEquals(List.of(account), book.of("voices"));
        assertEquals("https://voices.example", book.origin(account));
        assertEquals(KeyPlace.NONE, book.keyPlace(account));
        assertNull(book.key(account));
    }

    @Test
    void aKeyLiesInTheVaultUnderItsOrigin() {
        book.keep(book.chosen("voices"), " secret\n");
        var account = book.chosen("voices");
        assertEquals(KeyPlace.SYSTEM, book.keyPlace(account));
        assertEquals("secret", book.key(account));
        assertEquals(
                Map.of(new KeySlot("voices", "https://voices.example"), "secret"), vault.keys());
    }

    @Test
    void theNextRunKnowsItAgain() {
        book.keep(book.chosen("voices"), "secret");
        settings = SavedSettings.open(new Home(folder), Runnable::run);
        book = book(Map.of());
        assertEquals("secret", book.key(book.chosen("voices")));
    }

    @Test
    void anotherAddressAsksForTheKeyAgain() {
        var account = book.keep(book.chosen("voices"), "secret");
        book.change(account.at(OTHER));
        var moved = book.chosen("voices");
        assertEquals(KeyPlace.NONE, book.keyPlace(moved));
        assertNull(book.key(moved));
        book.keep(moved, "other");
        assertEquals(
                Map.of(new KeySlot("voices", "https://eu.voices.example"), "other"), vault.keys());
        book.change(book.chosen("voices").at(null));
        assertNull(book.key(book.chosen("voices")));
    }

    @Test
    void anotherPathOfTheSameOriginDoesNot() {
        var account = book.keep(book.chosen("voices"), "secret");
        book.change(account.at(URI.create("https://VOICES.example:443/other/v2")));
        assertEquals("secret", book.key(book.chosen("voices")));
    }

    @Test
    void withoutAStoreAKeyIsKeptForThisRunOnly() {
        vault.lock();
        var account = book.keep(book.chosen("voices"), "secret");
        assertEquals(KeyPlace.THIS_RUN, book.keyPlace(account));
        assertEquals("secret", book.key(account));
        assertNull(book(Map.of()).key(account));
        book.forget(account);
        assertNull(book.key(book.chosen("voices")));
    }

    @Test
    void aKeyThatTheStoreNoLongerGivesIsNoKey() {
        var account = book.keep(book.chosen("voices"), "secret");
        vault.lock();
        assertNull(book.key(account));
    }

    @Test
    void theEnvironmentWins() {
        book.keep(book.chosen("voices"), "secret");
        var other = book(Map.of("TIMBRE_KEY_VOICES", "from outside"));
        assertEquals(KeyPlace.ENVIRONMENT, other.keyPlace(other.chosen("voices")));
        assertEquals("from outside", other.key(other.chosen("voices")));
    }

    @Test
    void accountsOfOneProviderHaveEachTheirKeyAndAddress() {
        book.keep(book.chosen("voices"), "mine");
        var second = book.add("voices");
        book.change(second.labelled("Work").at(OTHER));
        book.choose(second);
        assertEquals("Work", book.chosen("voices").label());
        book.keep(book.chosen("voices"), "theirs");
        assertEquals("theirs", book.key(book.chosen("voices")));
        assertEquals("mine", book.key(book.of("voices").getFirst()));
        assertEquals("voices-3", book.add("voices").id());
        book.close(book.chosen("voices"));
        assertEquals("voices", book.chosen("voices").id());
        assertEquals(List.of("mine"), List.copyOf(vault.keys().values()));
        assertEquals("voices-2", book.add("voices").id());
    }

    @Test
    void inTheSandboxThereIsOneAccountThatNothingWritesDown() {
        book.keep(book.chosen("voices"), "secret");
        var second = book.add("voices");
        book.choose(second);
        var before = settings.now();
        book.rehearse(Map.of("voices", URI.create("http://127.0.0.1:9/voices")));
        var there = book.chosen("voices");
        assertEquals(List.of(there), book.of("voices"));
        assertTrue(there.sandbox());
        assertEquals(KeyPlace.SANDBOX, book.keyPlace(there));
        assertEquals("any-key-will-do", book.key(there));
        book.choose(there);
        book.change(there.labelled("Mine"));
        book.keep(there, "other");
        book.forget(there);
        assertEquals(before, settings.now());
        assertEquals("https://voices.example", book.origin(book.chosen("elsewhere")));
        book.rehearse(Map.of());
        assertEquals(second, book.chosen("voices"));
        assertEquals(List.of("secret"), List.copyOf(vault.keys().values()));
    }

    @Test
    void anAccountIsFoundByItsIdOrByWhatTheUserCallsIt() {
        var second = book.add("voices").labelled("Work");
        book.change(second);
        assertEquals(second, book.named("voices", "work").orElseThrow());
        assertEquals(second, book.named("voices", "voices-2").orElseThrow());
        assertEquals(Optional.empty(), book.named("voices", "home"));
        assertEquals("outside", book(Map.of("TIMBRE_KEY_VOICES_2", "outside")).key(second));
    }

    private AccountBook book(Map<String, String> environment) {
        return new AccountBook(
                settings, new EnvironmentKeys(environment), vault, provider -> DOCUMENTED);
    }
}
