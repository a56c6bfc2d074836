// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.settings;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/// What the user set, keys excepted.
///
/// @param accounts those that the user said something about
/// @param chosen the id of the account in use, by provider; the first one where none is named
/// @param told the origins of which the user has read that text goes there
public record Settings(
        Look look,
        Habits habits,
        Shape shape,
        List<SavedAccount> accounts,
        Map<String, String> chosen,
        Set<String> told) {

    public static final Settings FRESH =
            new Settings(Look.FRESH, Habits.FRESH, Shape.FRESH, List.of(), Map.of(), Set.of());

    public Settings {
        accounts = List.copyOf(accounts);
        chosen = Map.copyOf(chosen);
        told = Set.copyOf(told);
    }

    /// With another look.
    public Settings looking(UnaryOperator<Look> change) {
        return new Settings(change.apply(look), habits, shape, accounts, chosen, told);
    }

    /// With other habits.
    public Settings behaving(UnaryOperator<Habits> change) {
        return new Settings(look, change.apply(habits), shape, accounts, chosen, told);
    }

    /// With a window of another shape.
    public Settings shaped(UnaryOperator<Shape> change) {
        return new Settings(look, habits, change.apply(shape), accounts, chosen, told);
    }

    /// With this account in place of the one with its id, or at the end.
    public Settings with(SavedAccount account) {
        var all = new ArrayList<>(accounts);
        all.replaceAll(each -> each.id().equals(account.id()) ? account : each);
        if (!all.contains(account)) {
            all.add(account);
        }
        return new Settings(look, habits, shape, all, chosen, told);
    }

    public Settings without(SavedAccount account) {
        var rest = accounts.stream().filter(each -> !each.id().equals(account.id())).toList();
        var choices = new LinkedHashMap<>(chosen);
        choices.values().removeIf(account.id()::equals);
        return new Settings(look, habits, shape, rest, choices, told);
    }

    public Settings choosing(SavedAccount account) {
        var choices = new LinkedHashMap<>(chosen);
        choices.put(account.provider(), account.id());
        return new Settings(look, habits, shape, accounts, choices, told);
    }

    /// The user has read that text goes to this origin.
    public Settings telling(String origin) {
        var origins = new LinkedHashSet<>(told);
        origins.add(origin);
        return new Settings(look, habits, shape, accounts, chosen, origins);
    }
}
