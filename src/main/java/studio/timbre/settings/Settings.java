// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.settings;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import studio.timbre.language.LanguageChoice;

/// What the user set, keys excepted.
///
/// @param accounts those that the user said something about
/// @param chosen the id of the account in use, by provider; the first one where none is named
/// @param told the origins of which the user has read that text goes there
/// @param drawer null if nobody touched it yet
public record Settings(
        Look look,
        List<SavedAccount> accounts,
        Map<String, String> chosen,
        Set<String> told,
        @Nullable DrawerChoice drawer) {

    public static final Settings FRESH =
            new Settings(Look.FRESH, List.of(), Map.of(), Set.of(), null);

    public Settings {
        accounts = List.copyOf(accounts);
        chosen = Map.copyOf(chosen);
        told = Set.copyOf(told);
    }

    public ThemeChoice theme() {
        return look.theme();
    }

    public Settings withTheme(ThemeChoice other) {
        return new Settings(new Look(other, language()), accounts, chosen, told, drawer);
    }

    public Settings withDrawer(DrawerChoice other) {
        return new Settings(look, accounts, chosen, told, other);
    }

    public LanguageChoice language() {
        return look.language();
    }

    public Settings withLanguage(LanguageChoice other) {
        return new Settings(new Look(theme(), other), accounts, chosen, told, drawer);
    }

    /// With this account in place of the one with its id, or at the end.
    public Settings with(SavedAccount account) {
        var all = new ArrayList<>(accounts);
        all.replaceAll(each -> each.id().equals(account.id()) ? account : each);
        if (!all.contains(account)) {
            all.add(account);
        }
        return new Settings(look, all, chosen, told, drawer);
    }

    public Settings without(SavedAccount account) {
        var rest = accounts.stream().filter(each -> !each.id().equals(account.id())).toList();
        var choices = new LinkedHashMap<>(chosen);
        choices.values().removeIf(account.id()::equals);
        return new Settings(look, rest, choices, told, drawer);
    }

    public Settings choosing(SavedAccount account) {
        var choices = new LinkedHashMap<>(chosen);
        choices.put(account.provider(), account.id());
        return new Settings(look, accounts, choices, told, drawer);
    }

    /// The user has read that text goes to this origin.
    public Settings telling(String origin) {
        var origins = new LinkedHashSet<>(told);
        origins.add(origin);
        return new Settings(look, accounts, chosen, origins, drawer);
    }
}
