// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.takes;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import studio.timbre.form.Json;
import studio.timbre.language.Messages;
import studio.timbre.take.Original;
import studio.timbre.take.Sound;
import studio.timbre.take.Take;

/// What is known of a take, as names and values in an order that stays.
///
/// @param settings what was asked for, text excepted
/// @param measures what came of it
public record Facts(List<Fact> settings, List<Fact> measures) {
    public Facts {
        settings = List.copyOf(settings);
        measures = List.copyOf(measures);
    }

    static Facts of(Take take) {
        return new Facts(settings(take), measures(take));
    }

    private static List<Fact> settings(Take take) {
        var request = take.request();
        var facts = new ArrayList<Fact>();
        add(facts, "takes.fact.provider", request.provider());
        add(facts, "takes.fact.account", take.row().source().account());
        add(facts, "takes.fact.model", request.model());
        add(facts, "takes.fact.voice", request.voice());
        add(
                facts,
                "takes.fact.way",
                Messages.text(
                        "parameters.way." + request.transport().name().toLowerCase(Locale.ROOT)));
        request.values().entrySet().stream()
                .filter(each -> !each.getValue().equals(request.voice()))
                .sorted(Map.Entry.comparingByKey())
                .forEach(each -> facts.add(new Fact(each.getKey(), plain(each.getValue()))));
        return facts;
    }

    private static List<Fact> measures(Take take) {
        var figures = take.row().figures();
        var sound = take.row().sound();
        var facts = new ArrayList<Fact>();
        add(facts, "takes.fact.made", TakeText.moment(take.row().madeAt()));
        add(facts, "takes.fact.length", sound == null ? null : TakeText.seconds(sound.length()));
        add(facts, "takes.fact.firstByte", millis(figures.firstByte()));
        add(facts, "takes.fact.firstAudio", millis(figures.firstAudio()));
        add(facts, "takes.fact.total", millis(figures.total()));
        add(facts, "takes.fact.realTimeFactor", TakeText.realTimeFactor(take.row()));
        add(facts, "takes.fact.format", format(take));
        add(facts, "takes.fact.stalls", count(figures.stalls()));
        add(facts, "takes.fact.underruns", count(figures.underruns()));
        add(facts, "takes.fact.requests", count(take.measures().requests()));
        add(facts, "takes.fact.bytes", bytes(take.originals()));
        var usage = take.measures().usage();
        if (usage != null) {
            add(facts, "takes.fact.usage", plain(usage.amounts()));
        }
        return facts;
    }

    private static void add(List<Fact> facts, String key, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            facts.add(new Fact(Messages.text(key), value));
        }
    }

    private static @Nullable String format(Take take) {
        var sound = take.row().sound();
        var detected = take.measures().format();
        return sound == null
                ? detected
                : Messages.text(
                        "takes.fact.format.value",
                        detected == null ? "" : detected,
                        sound.format().sampleRate(),
                        sound.format().channels());
    }

    /// Such as `speed 1.5, tone warm`.
    private static String plain(Object value) {
        return switch (value) {
            case BigDecimal number -> number.stripTrailingZeros().toPlainString();
            case Map<?, ?> map ->
                    map.entrySet().stream()
                            .map(each -> each.getKey() + " " + plain(each.getValue()))
                            .collect(Collectors.joining(", "));
            case List<?> list -> Json.compact(list);
            default -> value.toString();
        };
    }

    private static @Nullable String bytes(List<Original> originals) {
        long sum = originals.stream().mapToLong(Original::bytes).sum();
        return originals.isEmpty() ? null : Messages.text("takes.fact.bytes.value", sum);
    }

    private static @Nullable String millis(@Nullable Duration duration) {
        return duration == null ? null : TakeText.millis(duration);
    }

    private static @Nullable String count(@Nullable Integer count) {
        return count == null ? null : Integer.toString(count);
    }

    /// Whether two takes have the same samples.
    static boolean sameSound(@Nullable Sound one, @Nullable Sound other) {
        return one != null && other != null && one.sha256().equals(other.sha256());
    }
}
