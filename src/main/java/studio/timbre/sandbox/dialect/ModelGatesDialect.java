// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.sandbox.dialect;

import java.io.IOException;
import java.time.Instant;
import java.util.UUID;
import studio.timbre.sandbox.http.Exchange;
import studio.timbre.sandbox.sound.Booth;
import studio.timbre.speech.SpeechException;
import tools.jackson.databind.node.ObjectNode;

/// ModelGates: models with prices and voices, errors with whole numbers as codes, and complaints
/// about fields in the shape of the Zod library.
public final class ModelGatesDialect implements Dialect {
    private final Manual manual = Manual.of("modelgates");
    private final Booth booth;

    public ModelGatesDialect(Booth booth) {
        this.booth = booth;
    }

    @Override
    public void answer(Exchange exchange, String path) throws IOException, RefusalException {
        var head = exchange.head();
        if (head.method().equals("GET") && path.equals("/api/v1/models")) {
            var wanted = head.query("output_modalities");
            var answer = Json.object();
            answer.set(
                    "data",
                    wanted == null || wanted.contains("speech")
                            ? manual.listing()
                            : Json.object().arrayNode());
            exchange.answer(200, ContentType.JSON, Json.bytes(answer));
        } else if (head.method().equals("GET") && path.equals("/api/v1/key")) {
            Caller.check(head);
            var answer = Json.object();
            answer.putObject("data").put("label", "sandbox").putNull("limit");
            exchange.answer(200, ContentType.JSON, Json.bytes(answer));
        } else if (head.method().equals("POST") && path.equals("/api/v1/audio/speech")) {
            Caller.check(head);
            speak(exchange);
        } else {
            throw RefusalException.nothingAt(path);
        }
    }

    private void speak(Exchange exchange) throws IOException, RefusalException {
        var body = Json.request(exchange.body());
        var page = manual.page(body);
        page.check(body);
        checkUpstream(page, body);
        var order = Orders.of(body, manual.word("format"), exchange.faults(), booth);
        var suffix = UUID.randomUUID().toString().substring(0, 8);
        exchange.header(
                "X-Generation-Id", "gen-tts-" + Instant.now().getEpochSecond() + "-" + suffix);
        try {
            Answer.send(exchange, ContentType.detailed(order), booth, order);
        } catch (SpeechException e) {
            throw new RefusalException(502, "bad_gateway", String.valueOf(e.getMessage()), null);
        }
    }

    /// What only the model itself can refuse; it does so with a plain error.
    private void checkUpstream(Page page, ObjectNode body) throws RefusalException {
        var voice = body.path("voice").asString("");
        if (page.entry()
                .at("/listing/supported_voices")
                .valueStream()
                .noneMatch(v -> v.asString().equals(voice))) {
            throw upstream("voice: " + page.model() + " has no voice '" + voice + "'");
        }
        var format = body.path("response_format").asString(manual.word("format"));
        if (!page.lists("formats", format)) {
            throw upstream("response_format: " + page.model() + " does not make " + format);
        }
    }

    private static RefusalException upstream(String message) {
        return new RefusalException(400, "upstream", message, null);
    }

    @Override
    public byte[] error(RefusalException refusal) {
        var shape = Json.object();
        var field = refusal.field();
        if (refusal.status() == 400 && field != null) {
            var issues = Json.object().arrayNode();
            issues.addObject()
                    .put("code", refusal.code())
                    .put("message", refusal.message())
                    .putArray("path")
                    .add(field);
            shape.put("success", false)
                    .putObject("error")
                    .put("name", "ZodError")
                    .put("message", issues.toString());
        } else {
            shape.putObject("error")
                    .put("code", refusal.status())
                    .put("message", refusal.message())
                    .putNull("metadata");
            shape.put("user_id", "user_sandbox");
        }
        return Json.bytes(shape);
    }
}
