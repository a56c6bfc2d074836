// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.kit;

import org.jspecify.annotations.Nullable;
import studio.timbre.form.Field;
import studio.timbre.language.Messages;
import studio.timbre.speech.SpeechFailure;

/// What a provider said of one field of a request.
public final class RefusalText {
    private RefusalText() {}

    /// One sentence; empty if it did not mean this field.
    public static String of(SpeechFailure.@Nullable Refused refusal, @Nullable Field field) {
        var place = refusal == null ? null : refusal.field();
        if (refusal == null || place == null || field == null || !field.isAt(place)) {
            return "";
        }
        var said = refusal.words().message();
        return said == null ? Messages.text("form.refused") : Messages.text("form.said", said);
    }
}
