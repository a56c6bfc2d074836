// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsSearchTest {
    private final SettingsSearch search = new SettingsSearch();

    @ParameterizedTest
    @CsvSource({
        "dark, THEME",
        "THEME dark, THEME",
        "dark theme, THEME",
        "look size, SCALE",
        "latency, BUFFER",
        "gap busy, BUFFER",
        "keys and prov, 'ACCOUNTS,SANDBOX'",
        "proxy, PROXY",
        "currency ask, ASK_ABOVE",
        "backup, BACKUP",
        "  every   step , LOG",
        "chinese martian, ''",
        "zzz, ''"
    })
    void wordsInAnyOrderFindSettings(String query, String expected) {
        search.queryProperty().set(query);
        assertEquals(
                expected.isEmpty() ? Set.of() : settings(expected), search.shownProperty().get());
    }

    private static Set<Setting> settings(String names) {
        return Arrays.stream(names.split(",")).map(Setting::valueOf).collect(Collectors.toSet());
    }

    @Test
    void withoutAWordASectionIsShownAndAWordLooksInAll() {
        assertTrue(search.shownProperty().get().contains(Setting.THEME), "from the beginning");
        search.show(Section.COST);
        assertEquals(Set.of(Setting.ASK_ABOVE), search.shownProperty().get());
        search.queryProperty().set("e");
        assertTrue(search.shownProperty().get().size() > 10);
        search.show(Section.NETWORK);
        assertEquals("", search.queryProperty().get());
        assertEquals(Set.of(Setting.PROXY), search.shownProperty().get());
    }

    @Test
    void accentsDoNotMatter() {
        search.queryProperty().set("pr\u00f3xy");
        assertEquals(Set.of(Setting.PROXY), search.shownProperty().get());
    }
}
