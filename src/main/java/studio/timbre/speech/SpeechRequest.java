// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.speech;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One thing to be said, complete: sending it costs money, so it is sent once.
///
/// @param provider the provider's id, such as `requesty`
/// @param model what the provider calls the model
/// @param voice the voice's id, where the model knows voices by id; the same value stands in
///   `values`
/// @param text what is said
/// @param values what the form says, by field name: `String`, `BigDecimal`, `Boolean`, or a `Map`
///   or `List` of these; neither the text nor a default that nobody changed
public record SpeechRequest(
        String provider,
        String model,
        @Nullable String voice,
        String text,
        Map<String, Object> values,
        Transport transport) {

    public SpeechRequest {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /// The same request for another text: how a long text becomes several requests.
    public SpeechRequest withText(String other) {
        return new SpeechRequest(provider, model, voice, other, values, transport);
    }
}
