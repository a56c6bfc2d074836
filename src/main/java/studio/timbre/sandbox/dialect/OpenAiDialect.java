// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.sandbox.dialect;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import studio.timbre.sandbox.http.Exchange;
import studio.timbre.sandbox.http.Fault;
import studio.timbre.sandbox.sound.Booth;
import studio.timbre.sandbox.sound.Order;
import studio.timbre.speech.SpeechException;
import tools.jackson.databind.node.ObjectNode;

/// `POST /v1/audio/speech` as OpenAI, Requesty and ModelStream document it; the manual makes the
/// difference.
public final class OpenAiDialect implements Dialect {
    private static final double TOKENS_PER_SECOND = 21;

    private final Manual manual;
    private final Booth booth;
    private final Shelf shelf;

    /// Talks like one of them.
    ///
    /// @param provider `openai`, `requesty` or `modelstream`
    public OpenAiDialect(String provider, Booth booth, Shelf shelf) {
        manual = Manual.of(provider);
        this.booth = booth;
        this.shelf = shelf;
    }

    @Override
    public void answer(Exchange exchange, String path) throws IOException, RefusalException {
        exchange.header("x-ratelimit-limit-requests", "500");
        exchange.header("x-ratelimit-remaining-requests", "499");
        exchange.header("x-ratelimit-reset-requests", "120ms");
        Caller.check(exchange.head());
        var method = exchange.head().method();
        if (method.equals("POST") && path.equals("/v1/audio/speech")) {
            speak(exchange);
        } else if (method.equals("GET")) {
            list(exchange, path);
        } else {
            throw RefusalException.nothingAt(path);
        }
    }

    private void list(Exchange exchange, String path) throws IOException, RefusalException {
        var answer = Json.object();
        var voices = manual.list("voices");
        if (path.equals("/v1/models")) {
            answer.put("object", "list").set("data", manual.listing());
        } else if (path.equals("/v1/audio/voices") && voices.isPresent()) {
            var list = answer.putArray("voices");
            voices.get()
                    .forEach(v ->
                            list.addObject().put("id", v.asString()).put("name", v.asString()));
        } else {
            throw RefusalException.nothingAt(path);
        }
        exchange.answer(200, ContentType.JSON, Json.bytes(answer));
    }

    private void speak(Exchange exchange) throws IOException, RefusalException {
        var body = Json.request(exchange.body());
        var page = manual.page(body);
        page.check(body);
        var order = Orders.of(body, manual.word("format"), exchange.faults(), booth);
        var answer = exchange.faults().text(Fault.ANSWER, "");
        try {
            if (body.path("enable_timestamp").asBoolean(false)) {
                timed(exchange, order);
            } else if (answer.equals("redirect") || answer.equals("link")) {
                elsewhere(exchange, order, answer);
            } else if (body.path("stream_format").asString("").equals("sse") && page.says("sse")) {
                events(exchange, order);
            } else {
                Answer.send(exchange, ContentType.of(order.format()), booth, order);
            }
        } catch (SpeechException e) {
            throw new RefusalException(500, "server_error", String.valueOf(e.getMessage()), null);
        }
    }

    private void elsewhere(Exchange exchange, Order order, String answer)
            throws IOException, SpeechException {
        var type = ContentType.of(order.format());
        var link = shelf.put(type, whole(order), order.format()).toString();
        if (answer.equals("link")) {
            var json = Json.object().put("url", link).put("format", order.format());
            exchange.answer(200, ContentType.JSON, Json.bytes(json));
        } else {
            exchange.header("Location", link);
            exchange.answer(302, ContentType.TEXT, new byte[0]);
        }
    }

    private void timed(Exchange exchange, Order order) throws IOException, SpeechException {
        var audio = new ByteArrayOutputStream();
        long frames = booth.speak(order, () -> audio);
        double seconds = (double) frames / order.sampleRate();
        var answer = Words.answer(order, audio.toByteArray(), seconds);
        exchange.answer(200, ContentType.JSON, Json.bytes(answer));
    }

    private byte[] whole(Order order) throws IOException, SpeechException {
        var all = new ByteArrayOutputStream();
        booth.speak(order, () -> all);
        return all.toByteArray();
    }

    private void events(Exchange exchange, Order order) throws IOException, SpeechException {
        var events =
                new EventStream(
                        exchange,
                        base64 ->
                                Json.object()
                                        .put("type", "speech.audio.delta")
                                        .put("audio", base64),
                        message -> shape(new RefusalException(500, "server_error", message, null)));
        try {
            long frames = booth.speak(order, () -> events);
            var done = Json.object().put("type", "speech.audio.done");
            done.set("usage", usage(order, frames));
            events.finish(done);
        } catch (SpeechException e) {
            events.fail(String.valueOf(e.getMessage()));
        }
    }

    private static ObjectNode usage(Order order, long frames) {
        long input = (order.utterance().text().codePoints().count() + 3) / 4;
        long output = (long) Math.ceil(frames * TOKENS_PER_SECOND / order.sampleRate());
        return Json.object()
                .put("input_tokens", input)
                .put("output_tokens", output)
                .put("total_tokens", input + output);
    }

    @Override
    public byte[] error(RefusalException refusal) {
        return Json.bytes(shape(refusal));
    }

    private ObjectNode shape(RefusalException refusal) {
        var shape = Json.object();
        shape.putObject("error")
                .put("message", refusal.message())
                .put("type", manual.word("errorType"))
                .put("param", refusal.field())
                .put("code", refusal.code());
        return shape;
    }
}
