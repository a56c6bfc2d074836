// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.sandbox.dialect;

import studio.timbre.sandbox.sound.Order;

/// What an answer says it is.
final class ContentType {
    static final String JSON = "application/json";
    static final String EVENTS = "text/event-stream";
    static final String TEXT = "text/plain; charset=utf-8";

    private ContentType() {}

    /// The type of the audio formats, as Requesty's table says.
    static String of(String format) {
        return switch (format) {
            case "mp3" -> "audio/mpeg";
            case "opus", "aac", "flac", "wav", "pcm" -> "audio/" + format;
            default -> "application/octet-stream";
        };
    }

    /// The same with rate and channels where the bytes themselves do not tell.
    static String detailed(Order order) {
        return order.format().equals("pcm")
                ? "audio/pcm;rate=" + order.toldRate() + ";channels=1"
                : of(order.format());
    }
}
