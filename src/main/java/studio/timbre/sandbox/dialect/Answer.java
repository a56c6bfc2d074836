// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.sandbox.dialect;

import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;
import studio.timbre.sandbox.http.Exchange;
import studio.timbre.sandbox.sound.Booth;
import studio.timbre.sandbox.sound.Opening;
import studio.timbre.sandbox.sound.Order;
import studio.timbre.speech.SpeechException;

/// The audio itself as the body of the answer. It begins with the first sound; if the sound breaks
/// off, so does the body.
final class Answer implements Opening {
    private final Exchange exchange;
    private final String contentType;
    private @Nullable OutputStream out;

    private Answer(Exchange exchange, String contentType) {
        this.exchange = exchange;
        this.contentType = contentType;
    }

    static void send(Exchange exchange, String contentType, Booth booth, Order order)
            throws IOException, SpeechException {
        var answer = new Answer(exchange, contentType);
        booth.speak(order, answer);
        if (answer.out != null) {
            answer.out.close();
        }
    }

    @Override
    public OutputStream open() throws IOException {
        var opened = exchange.stream(200, contentType);
        out = opened;
        return opened;
    }
}
