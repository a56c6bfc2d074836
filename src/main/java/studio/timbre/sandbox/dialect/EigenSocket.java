// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.sandbox.dialect;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import studio.timbre.sandbox.http.Exchange;
import studio.timbre.sandbox.http.Fault;
import studio.timbre.sandbox.http.Ledger;
import studio.timbre.sandbox.http.WebSocket;
import studio.timbre.sandbox.sound.Booth;
import studio.timbre.speech.SpeechException;
import tools.jackson.databind.node.ObjectNode;

/// Eigen AI's WebSocket: the client sends a token and the model, then the parameters, without
/// waiting; bare samples come back in binary messages, then `complete`.
final class EigenSocket {
    private final Manual manual;
    private final EigenVoices voices;
    private final Booth booth;
    private final Ledger ledger;

    EigenSocket(Manual manual, EigenVoices voices, Booth booth, Ledger ledger) {
        this.manual = manual;
        this.voices = voices;
        this.booth = booth;
        this.ledger = ledger;
    }

    void answer(Exchange exchange) throws IOException, RefusalException {
        WebSocket socket;
        try {
            socket = exchange.upgrade();
        } catch (IllegalArgumentException e) {
            throw new RefusalException(
                    426, "upgrade_required", String.valueOf(e.getMessage()), null);
        }
        try {
            talk(exchange, socket);
        } catch (RefusalException e) {
            socket.send(EigenDialect.errorEvent(e.message()).toString());
            socket.close(1008, "refused");
        } catch (SpeechException e) {
            socket.send(EigenDialect.errorEvent(String.valueOf(e.getMessage())).toString());
            socket.close(1011, "failed");
        }
        socket.drain();
    }

    private void talk(Exchange exchange, WebSocket socket)
            throws IOException, RefusalException, SpeechException {
        var faults = exchange.faults();
        var greeting = message(socket.text());
        if (greeting.has("token")) {
            ledger.broughtKey(exchange.head());
        }
        Caller.checkKey(greeting.path("token").asString(""));
        var page = manual.page(greeting);
        if (faults.says(Fault.ANSWER, "ack")) {
            socket.send(Json.object().put("status", "authenticated").toString());
        }
        var fields = message(socket.text());
        check(fields, page);
        ledger.carriedOut(exchange.head());
        var order = Orders.bare(fields, faults);
        if (faults.has(Fault.WRONG_RATE) || faults.says(Fault.ANSWER, "ack")) {
            socket.send(Json.object().put("sample_rate", order.toldRate()).toString());
        }
        if (faults.has(Fault.OVERSIZE)) {
            socket.send("x".repeat((int) faults.number(Fault.OVERSIZE, 100) << 20));
        }
        booth.speak(order, socket::binary);
        if (faults.has(Fault.CLOSE)) {
            socket.close((int) faults.number(Fault.CLOSE, 1011), "closed on purpose");
            return;
        }
        if (!faults.has(Fault.NO_DONE)) {
            socket.send(Json.object().put("type", "complete").toString());
        }
        socket.close(1000, "");
    }

    private void check(ObjectNode fields, Page page) throws RefusalException {
        for (var name : fields.propertyNames()) {
            if (page.says("hears") || !page.lists("socket", name)) {
                throw new RefusalException(
                        400, "unknown_parameter", name + ": there is no such field here", name);
            }
        }
        page.check(fields.deepCopy().put("model", page.model()));
        voices.check(fields, Map.of(), page);
    }

    private static ObjectNode message(@Nullable String text) throws RefusalException {
        if (text == null) {
            throw RefusalException.invalid("the client closed before it had asked", null);
        }
        return Json.request(text.getBytes(UTF_8));
    }
}
