// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.voice;

import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import studio.timbre.language.Messages;
import studio.timbre.provider.ProviderEntry;
import studio.timbre.speech.SpeechModel;

/// What to know of a provider or a model before it speaks, as one sentence.
final class Caution {
    private Caution() {}

    /// The key is missing.
    static String keyless(ProviderEntry entry) {
        return Messages.text("voice.keyMissing", entry.title());
    }

    /// The model will end; empty if nobody said so.
    static String ending(SpeechModel model) {
        var end = model.shutdown();
        var date = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG);
        return end == null ? "" : Messages.text("voice.shutdown", date.format(end));
    }
}
