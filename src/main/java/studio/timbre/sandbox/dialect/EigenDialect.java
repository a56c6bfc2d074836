// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.sandbox.dialect;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.Locale;
import studio.timbre.sandbox.http.Exchange;
import studio.timbre.sandbox.http.Fault;
import studio.timbre.sandbox.http.Ledger;
import studio.timbre.sandbox.sound.Booth;
import studio.timbre.sandbox.sound.Order;
import studio.timbre.sandbox.sound.WavFile;
import studio.timbre.speech.SpeechException;
import tools.jackson.databind.node.ObjectNode;

/// Eigen AI: one address for speaking and hearing, forms or JSON, whole answers or events, a
/// WebSocket beside it, and voice samples.
public final class EigenDialect implements Dialect {
    private static final String GENERATE = "/api/v1/generate";

    private final Manual manual = Manual.of("eigen");
    private final EigenVoices voices = new EigenVoices();
    private final Booth booth;
    private final EigenSocket socket;

    /// Talks like Eigen AI.
    ///
    /// @param ledger hears of keys that come over the WebSocket
    public EigenDialect(Booth booth, Ledger ledger) {
        this.booth = booth;
        socket = new EigenSocket(manual, voices, booth, ledger);
    }

    @Override
    public void answer(Exchange exchange, String path) throws IOException, RefusalException {
        if (path.equals(GENERATE + "/ws")) {
            socket.answer(exchange);
            return;
        }
        exchange.header("x-credits-remaining", "1000");
        if (!exchange.head().method().equals("POST")) {
            throw RefusalException.nothingAt(path);
        }
        Caller.check(exchange.head());
        if (path.equals(GENERATE)) {
            generate(exchange);
        } else if (path.equals(GENERATE + "/upload")) {
            var form = EigenForm.read(exchange, manual);
            var id = voices.add(form, manual.page(form.fields()));
            var answer = Json.object().put("voice_id", id);
            exchange.answer(200, ContentType.JSON, Json.bytes(answer));
        } else {
            throw RefusalException.nothingAt(path);
        }
    }

    private void generate(Exchange exchange) throws IOException, RefusalException {
        var form = EigenForm.read(exchange, manual);
        var fields = form.fields();
        var page = manual.page(fields);
        page.check(fields);
        voices.check(fields, form.files(), page);
        try {
            if (page.says("hears")) {
                hear(exchange, form);
            } else if (!fields.path("stream").asBoolean(false)) {
                whole(exchange, Orders.of(fields, manual.word("format"), exchange.faults(), booth));
            } else if (exchange.faults().says(Fault.ANSWER, "raw")) {
                whole(exchange, Orders.bare(fields, exchange.faults()));
            } else {
                events(exchange, Orders.bare(fields, exchange.faults()));
            }
        } catch (SpeechException e) {
            throw new RefusalException(500, "server_error", String.valueOf(e.getMessage()), null);
        }
    }

    private void whole(Exchange exchange, Order order) throws IOException, SpeechException {
        Answer.send(exchange, ContentType.of(order.format()), booth, order);
    }

    private void events(Exchange exchange, Order order) throws IOException {
        var events =
                new EventStream(
                        exchange,
                        base64 ->
                                Json.object()
                                        .put("type", "audio")
                                        .put("data", base64)
                                        .put("sample_rate", order.toldRate()),
                        EigenDialect::errorEvent);
        try {
            booth.speak(order, () -> events);
            events.finish(Json.object().put("type", "done"));
        } catch (SpeechException e) {
            events.fail(String.valueOf(e.getMessage()));
        }
    }

    static ObjectNode errorEvent(String message) {
        return Json.object().put("type", "error").put("message", message);
    }

    private void hear(Exchange exchange, EigenForm form) throws IOException, RefusalException {
        var file = form.files().get("file");
        if (file == null) {
            throw RefusalException.invalid("file: a sound file is required", "file");
        }
        var wav = WavFile.read(file);
        var text =
                wav.flatMap(booth::heard)
                        .or(() -> wav.map(EigenDialect::unknown))
                        .orElse("This is not a sound that the sandbox made.");
        if (form.fields().path("response_format").asString("json").equals("text")) {
            exchange.answer(200, ContentType.TEXT, text.getBytes(UTF_8));
        } else {
            exchange.answer(200, ContentType.JSON, Json.bytes(Json.object().put("text", text)));
        }
    }

    private static String unknown(WavFile wav) {
        return String.format(Locale.ROOT, "These are %.1f seconds of sound.", wav.seconds());
    }

    @Override
    public byte[] error(RefusalException refusal) {
        var shape = Json.object();
        shape.putObject("error").put("message", refusal.message());
        return Json.bytes(shape);
    }
}
