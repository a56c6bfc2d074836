// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.provider.served;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import studio.timbre.speech.Price;
import studio.timbre.speech.SpeechModel;
import studio.timbre.speech.Voice;

/// A model as a server lists it.
///
/// @param schema its form as JSON, if the server has one
/// @param voices empty if it names none
record ServedModel(
        String id,
        String title,
        @Nullable LocalDate shutdown,
        List<Price> prices,
        List<Voice> voices,
        @Nullable String schema) {

    /// What is known of the model, with what the server says over it.
    SpeechModel over(SpeechModel known) {
        return new SpeechModel(
                known.provider(),
                known.id(),
                known.title(),
                known.task(),
                known.transports(),
                shutdown == null ? known.shutdown() : shutdown,
                prices.isEmpty() ? known.prices() : prices);
    }
}
