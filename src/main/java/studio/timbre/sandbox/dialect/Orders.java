// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.sandbox.dialect;

import studio.timbre.sandbox.http.Faults;
import studio.timbre.sandbox.sound.Booth;
import studio.timbre.sandbox.sound.Order;
import studio.timbre.sandbox.sound.Utterance;
import tools.jackson.databind.node.ObjectNode;

/// Reads orders out of requests that were found to be legal.
final class Orders {
    private static final int RATE = 24_000;

    private Orders() {}

    /// What a request wants to hear.
    ///
    /// @param standard the format if the request names none
    static Order of(ObjectNode body, String standard, Faults faults, Booth booth)
            throws RefusalException {
        var format = body.path("response_format").asString(standard);
        if (!booth.makes(format)) {
            throw new RefusalException(
                    400,
                    "unsupported_format",
                    "response_format: the sandbox needs ffmpeg for "
                            + format
                            + "; ask for pcm or wav",
                    "response_format");
        }
        return new Order(utterance(body), format, body.path("sample_rate").asInt(RATE), faults);
    }

    /// The bare samples that a stream carries whatever the format.
    static Order bare(ObjectNode body, Faults faults) {
        return new Order(utterance(body), "pcm", RATE, faults);
    }

    private static Utterance utterance(ObjectNode body) {
        var text = body.path("input").asString(body.path("text").asString(""));
        var voice = body.path("voice");
        var name = voice.isObject() ? voice.path("id") : voice;
        double speed = body.path("speed").asDouble(body.at("/voice_settings/speed").asDouble(1));
        return new Utterance(text, name.asString(body.path("voice_id").asString("")), speed);
    }
}
