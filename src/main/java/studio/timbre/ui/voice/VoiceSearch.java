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
        var found = new ArrayList<Voice>();
        if (field != null) {
            var wanted = search.strip();
            var needle = wanted.toLowerCase(Locale.ROOT);
            known.stream().filter(each -> Languages.matches(each, needle)).forEach(found::add);
            if (!wanted.isEmpty()
                    && open(field)
                    && known.stream().noneMatch(each -> each.id().equals(wanted))) {
                found.add(new Voice(wanted, Messages.text("voice.typed", wanted)));
            }
        }
        return found;
    }

    private static boolean open(Field field) {
        return switch (field) {
            case Field.Choice choice -> choice.open();
            case Field.Text _ -> true;
            default -> false;
        };
    }
}
