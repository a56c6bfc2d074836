// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.voice;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import studio.timbre.form.Field;
import studio.timbre.language.Messages;
import studio.timbre.speech.Voice;

/// Finds voices by what one types.
final class VoiceSearch {
    private VoiceSearch() {}

    /// The voices that fit; where any voice may be typed, also the one just typed.
    ///
    /// @param field the form's field for the voice; null if the model has none
    static List<Voice> of(@Nullable Field field, List<Voice> known, String search) {
        if (field == null) {
            return List.of();
        }
        var found = new ArrayList<>(known(known, search));
        var wanted = search.strip();
        if (!wanted.isEmpty()
                && open(field)
                && known.stream().noneMatch(each -> each.id().equals(wanted))) {
            found.add(new Voice(wanted, Messages.text("voice.typed", wanted)));
        }
        return found;
    }

    /// Those of the voices that fit.
    static List<Voice> known(List<Voice> known, String search) {
        var needle = search.strip().toLowerCase(Locale.ROOT);
        return known.stream().filter(each -> Languages.matches(each, needle)).toList();
    }

    /// Whether any voice may be typed.
    static boolean open(Field field) {
        return switch (field) {
            case Field.Choice choice -> choice.open();
            case Field.Text _ -> true;
            default -> false;
        };
    }
}
