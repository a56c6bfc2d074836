// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.settings;

import java.math.BigDecimal;
import java.net.URI;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import studio.timbre.form.JsonException;
import studio.timbre.language.LanguageChoice;

/// Settings as the members of a JSON object.
final class SettingsJson implements Saved.Form<Settings> {
    private static final String THEME = "theme";
    private static final String LANGUAGE = "language";
    private static final String SCALE = "scale";
    private static final String MOTION = "motion";
    private static final String DEVICE = "soundDevice";
    private static final String BUFFER = "soundBuffer";
    private static final String PROXY = "proxy";
    private static final String ASK_ABOVE = "askAbove";
    private static final String LOG = "log";
    private static final String ACCOUNTS = "accounts";
    private static final String CHOSEN = "chosenAccounts";
    private static final String TOLD = "toldOrigins";

    @Override
    public Settings fresh() {
        return Settings.FRESH;
    }

    /// Reads the members; a member that is missing or broken is as it is in the beginning.
    @Override
    public Settings read(Map<String, @Nullable Object> members, Consumer<String> broken) {
        var reader = new MemberReader(members, broken);
        return new Settings(
                look(reader),
                habits(reader),
                ShapeJson.read(reader),
                accounts(reader),
                reader.read(CHOSEN, Map.of(), SettingsJson::chosen),
                reader.read(TOLD, Set.of(), SettingsJson::told));
    }

    private static List<SavedAccount> accounts(MemberReader reader) {
        List<?> all = reader.read(ACCOUNTS, List.of(), value -> Members.list(value, ACCOUNTS));
        return all.stream()
                .flatMap(each ->
                        Stream.ofNullable(
                                reader.<@Nullable SavedAccount>one(
                                        ACCOUNTS, each, null, SettingsJson::account)))
                .toList();
    }

    private static Look look(MemberReader reader) {
        return new Look(
                reader.choice(THEME, Look.FRESH.theme()),
                language(reader),
                reader.read(SCALE, Look.FRESH.percent(), SettingsJson::percent),
                reader.choice(MOTION, Look.FRESH.motion()));
    }

    /// The language alone, whatever else the members are.
    static LanguageChoice language(MemberReader reader) {
        return reader.choice(LANGUAGE, Look.FRESH.language());
    }

    private static Habits habits(MemberReader reader) {
        var sound =
                new SoundChoice(
                        reader.<@Nullable String>read(
                                DEVICE, null, value -> Members.text(value, DEVICE)),
                        reader.choice(BUFFER, SoundChoice.FRESH.buffer()));
        return new Habits(
                sound,
                reader.read(PROXY, ProxyChoice.FRESH, SettingsJson::proxy),
                reader.<@Nullable BigDecimal>read(ASK_ABOVE, null, SettingsJson::amount),
                reader.choice(LOG, Habits.FRESH.log()));
    }

    private static int percent(Object value) throws JsonException {
        return Look.FRESH.withPercent(Members.whole(value, SCALE)).percent();
    }

    private static BigDecimal amount(Object value) throws JsonException {
        var amount = Members.number(value, ASK_ABOVE);
        return Objects.requireNonNull(Habits.FRESH.askingAbove(amount).askAbove());
    }

    private static ProxyChoice proxy(Object value) throws JsonException {
        var members = Members.object(value, PROXY);
        return new ProxyChoice(
                MemberReader.word(ProxyChoice.Way.class, members.get("way"), PROXY),
                Members.text(members.get("host"), PROXY),
                Members.whole(members.get("port"), PROXY));
    }

    private static Map<String, String> chosen(Object value) throws JsonException {
        var chosen = new TreeMap<String, String>();
        for (var each : Members.object(value, CHOSEN).entrySet()) {
            chosen.put(String.valueOf(each.getKey()), Members.text(each.getValue(), CHOSEN));
        }
        return chosen;
    }

    private static Set<String> told(Object value) throws JsonException {
        var told = new HashSet<String>();
        for (var each : Members.list(value, TOLD)) {
            told.add(Members.text(each, TOLD));
        }
        return told;
    }

    /// The settings as members.
    ///
    /// @param before what the file held; what is not ours in it stays
    @Override
    public Map<String, @Nullable Object> write(
            Settings settings, Map<String, @Nullable Object> before) {
        var members = new LinkedHashMap<String, @Nullable Object>(before);
        var look = settings.look();
        members.put(THEME, word(look.theme()));
        members.put(LANGUAGE, word(look.language()));
        members.put(SCALE, look.percent());
        members.put(MOTION, word(look.motion()));
        var habits = settings.habits();
        members.put(DEVICE, habits.sound().device());
        members.put(BUFFER, word(habits.sound().buffer()));
        members.put(PROXY, proxy(habits.proxy()));
        members.put(ASK_ABOVE, habits.askAbove());
        members.put(LOG, word(habits.log()));
        members.put(
                ACCOUNTS, settings.accounts().stream().map(each -> account(each, before)).toList());
        members.put(CHOSEN, new TreeMap<>(settings.chosen()));
        members.put(TOLD, settings.told().stream().sorted().toList());
        ShapeJson.write(settings.shape(), members);
        return members;
    }

    private static String word(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT);
    }

    private static Map<String, Object> proxy(ProxyChoice proxy) {
        var object = new LinkedHashMap<String, Object>();
        object.put("way", word(proxy.way()));
        object.put("host", proxy.host());
        object.put("port", proxy.port());
        return object;
    }

    private static SavedAccount account(Object value) throws JsonException {
        var object = Members.object(value, ACCOUNTS);
        var label = object.get("label");
        var base = object.get("base");
        var origin = object.get("keyOrigin");
        return new SavedAccount(
                Members.text(object.get("id"), ACCOUNTS),
                Members.text(object.get("provider"), ACCOUNTS),
                label == null ? "" : Members.text(label, ACCOUNTS),
                base == null ? null : URI.create(Members.text(base, ACCOUNTS)),
                origin == null ? null : Members.text(origin, ACCOUNTS));
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
