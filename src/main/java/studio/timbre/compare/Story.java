// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.compare;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import studio.timbre.form.Cast;
import studio.timbre.form.ValueParser;
import studio.timbre.provider.Catalogue;

/// A comparison, and what a person thinks of it: all that a page or a report tells.
///
/// @param blind how the names were hidden, if they were
/// @param made when it is told
public record Story(
        Comparison comparison,
        Verdict verdict,
        @Nullable Blind blind,
        Catalogue catalogue,
        ZonedDateTime made) {

    /// The figures of all cells, passage by passage.
    public List<Figures> figures() {
        return comparison.cells().stream()
                .map(cell -> Figures.of(cell, comparison.match(cell.passage()), catalogue))
                .toList();
    }

    /// A cast in short, such as `requesty · openai/gpt-4o-mini-tts · alloy`.
    public String name(Cast cast) {
        return name(cast, catalogue);
    }

    /// Provider, model and voice; and whatever else the form says, where it says it.
    public static String name(Cast cast, Catalogue catalogue) {
        var provider =
                catalogue.provider(cast.provider()).map(it -> it.title()).orElse(cast.provider());
        var voice = CastVoice.of(cast, catalogue);
        return voice.isEmpty()
                ? provider + " \u00b7 " + cast.model()
                : provider + " \u00b7 " + cast.model() + " \u00b7 " + voice;
    }

    /// What the form says beside the voice, such as `speed 1.1, instructions Calm`.
    public String settings(Cast cast) {
        return settings(cast, catalogue);
    }

    /// The same.
    public static String settings(Cast cast, Catalogue catalogue) {
        var voice = CastVoice.field(cast, catalogue);
        return cast.values().map().entrySet().stream()
                .filter(each -> !Objects.equals(each.getKey(), voice))
                .map(each -> each.getKey() + " " + ValueParser.text(each.getValue()))
                .collect(Collectors.joining(", "));
    }
}
