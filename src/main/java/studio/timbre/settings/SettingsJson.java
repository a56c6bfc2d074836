// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.settings;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import studio.timbre.form.JsonException;
import studio.timbre.language.LanguageChoice;

/// Settings as the members of a JSON object.
final class SettingsJson implements Saved.Form<Settings> {
    private static final String THEME = "theme";
    private static final String LANGUAGE = "language";
    private static final String ACCOUNTS = "accounts";
    private static final String CHOSEN = "chosenAccounts";
    private static final String TOLD = "toldOrigins";
    private static final String DRAWER = "drawer";
    private static final String OPEN = "open";
    private static final String HEIGHT = "height";

    @Override
    public Settings fresh() {
        return Settings.FRESH;
    }

    /// Reads the members; a member that is missing is as it is in the beginning.
    @Override
    public Settings read(Map<String, @Nullable Object> members) throws JsonException {
        var accounts = new ArrayList<SavedAccount>();
        for (var each : Members.list(members, ACCOUNTS)) {
            accounts.add(account(Members.object(each, ACCOUNTS)));
        }
        var chosen = new TreeMap<String, String>();
        if (members.get(CHOSEN) != null) {
            for (var each : Members.object(members.get(CHOSEN), CHOSEN).entrySet()) {
                chosen.put(String.valueOf(each.getKey()), Members.text(each.getValue(), CHOSEN));
            }
        }
        var told = new HashSet<String>();
        for (var each : Members.list(members, TOLD)) {
            told.add(Members.text(each, TOLD));
        }
        return new Settings(look(members), accounts, chosen, told, drawer(members.get(DRAWER)));
    }

    /// The settings as members.
    ///
    /// @param before what the file held; what is not ours in it stays
    @Override
    public Map<String, @Nullable Object> write(
            Settings settings, Map<String, @Nullable Object> before) {
        var members = new LinkedHashMap<String, @Nullable Object>(before);
        members.put(THEME, settings.theme().name().toLowerCase(Locale.ROOT));
        members.put(LANGUAGE, settings.language().name().toLowerCase(Locale.ROOT));
        members.put(
                ACCOUNTS, settings.accounts().stream().map(each -> account(each, before)).toList());
        members.put(CHOSEN, new TreeMap<>(settings.chosen()));
        members.put(TOLD, settings.told().stream().sorted().toList());
        if (settings.drawer() != null) {
            var drawer = new LinkedHashMap<String, Object>();
            drawer.put(OPEN, settings.drawer().open());
            drawer.put(HEIGHT, settings.drawer().height());
            members.put(DRAWER, drawer);
        }
        return members;
    }

    private static @Nullable DrawerChoice drawer(@Nullable Object value) throws JsonException {
        if (value == null) {
            return null;
        }
        var members = Members.object(value, DRAWER);
        if (members.get(OPEN) instanceof Boolean open
                && members.get(HEIGHT) instanceof Number height) {
            return new DrawerChoice(open, height.intValue());
        }
        throw Members.wrong(DRAWER);
    }

    private static Look look(Map<String, @Nullable Object> members) throws JsonException {
        return new Look(choice(members, THEME, ThemeChoice.SYSTEM), language(members));
    }

    /// The language alone, whatever else the members are.
    static LanguageChoice language(Map<String, @Nullable Object> members) throws JsonException {
        return choice(members, LANGUAGE, LanguageChoice.SYSTEM);
    }

    private static <T extends Enum<T>> T choice(
            Map<String, @Nullable Object> members, String name, T usual) throws JsonException {
        var value = members.get(name);
        try {
            return value == null
                    ? usual
                    : Enum.valueOf(
                            usual.getDeclaringClass(),
                            Members.text(value, name).toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw Members.wrong(name);
        }
    }

    private static SavedAccount account(Map<?, ?> object) throws JsonException {
        var label = object.get("label");
        var base = object.get("base");
        var origin = object.get("keyOrigin");
        try {
            return new SavedAccount(
                    Members.text(object.get("id"), ACCOUNTS),
                    Members.text(object.get("provider"), ACCOUNTS),
                    label == null ? "" : Members.text(label, ACCOUNTS),
                    base == null ? null : URI.create(Members.text(base, ACCOUNTS)),
                    origin == null ? null : Members.text(origin, ACCOUNTS));
        } catch (IllegalArgumentException e) {
            throw Members.wrong(ACCOUNTS);
        }
    }

    private static Map<String, @Nullable Object> account(
            SavedAccount account, Map<String, @Nullable Object> before) {
        var object = new LinkedHashMap<String, @Nullable Object>();
        if (before.get(ACCOUNTS) instanceof List<?> all) {
            for (var each : all) {
                if (each instanceof Map<?, ?> known && account.id().equals(known.get("id"))) {
                    known.forEach((name, value) -> object.put(String.valueOf(name), value));
                }
            }
        }
        object.put("id", account.id());
        object.put("provider", account.provider());
        object.put("label", account.label());
        object.put("base", account.base() == null ? null : account.base().toString());
        object.put("keyOrigin", account.keyOrigin());
        return object;
    }
}
