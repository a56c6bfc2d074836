// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.speech;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A model as a provider offers it.
///
/// @param provider the provider's id, such as `requesty`
/// @param id what the provider calls the model on the wire
/// @param title what a person reads
/// @param transports how its audio can travel, the one that is heard first in front
/// @param shutdown the day on which the provider ends it, if announced
/// @param prices what a request costs: all of them together; empty if unknown
public record SpeechModel(
        String provider,
        String id,
        String title,
        Task task,
        List<Transport> transports,
        @Nullable LocalDate shutdown,
        List<Price> prices) {

    /// A model of which no price is known.
    public SpeechModel(
            String provider,
            String id,
            String title,
            Task task,
            List<Transport> transports,
            @Nullable LocalDate shutdown) {
        this(provider, id, title, task, transports, shutdown, List.of());
    }

    /// A model that its provider does not list, of which nothing is known but its name.
    public static SpeechModel unlisted(String provider, String id) {
        return new SpeechModel(provider, id, id, Task.TTS, List.of(Transport.WHOLE), null);
    }

    public SpeechModel {
        transports = List.copyOf(transports);
        prices = List.copyOf(prices);
        if (transports.isEmpty()) {
            throw new IllegalArgumentException("a model without transport: " + id);
        }
    }
}
