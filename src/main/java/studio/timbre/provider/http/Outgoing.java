// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.provider.http;

import org.jspecify.annotations.Nullable;
import studio.timbre.audio.AudioType;
import studio.timbre.form.WireRequest;

/// A request for speech with everything needed to send it and to understand the answer.
///
/// @param key goes to the request's own origin and nowhere else; null sends none
/// @param text what is to be said, to find the words again that an answer times
/// @param expected what the answer's audio is, should the answer itself not say
public record Outgoing(WireRequest wire, @Nullable String key, String text, AudioType expected) {

    /// Never says the key.
    @Override
    public String toString() {
        return "Outgoing[" + wire.method() + " " + wire.url() + "]";
    }
}
