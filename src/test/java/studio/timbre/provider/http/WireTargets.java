// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.provider.http;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.Okio;
import studio.timbre.form.Endpoint;
import studio.timbre.form.WireRequest;
import studio.timbre.fuzz.FuzzTarget;
import studio.timbre.speech.Attempt;
import studio.timbre.speech.SpeechException;

/// What servers answer, as spoilt bytes: JSON, server-sent events, complaints, transcripts and
/// WebSocket frames.
public final class WireTargets {
    private static final String[] TYPES = {
        "text/event-stream", "application/json", "audio/wav", "text/html", null
    };
    private static final int[] STATUSES = {200, 200, 200, 400, 302};
    private static final String EVENT =
            "data: {\"type\":\"speech.audio.delta\",\"audio\":\"YWJjZGU=\",\"sample_rate\":24000,"
                    + "\"words\":[{\"word\":\"Hello\",\"start\":0.1,\"end\":0.4}]}\n\n";
    private static final String DONE =
            "data: {\"type\":\"speech.audio.done\",\"usage\":{\"input_tokens\":14}}\n\ndata: [DONE]\n\n";
    private static final String COMPLAINT =
            "{\"error\":{\"message\":\"no \\\"voice\\\"\",\"code\":422,\"param\":\"voice\","
                    + "\"metadata\":{\"raw\":\"{\\\"error\\\":\\\"deep\\\"}\"}},\"request_id\":\"r\"}";
    private static final String DOCUMENT =
            "{\"output\":{\"audio\":{\"data\":\"YWJjZGU=\",\"url\":\"https://x/y\"}},"
                    + "\"words\":[[{\"text\":\"Hello\",\"begin_time\":100,\"end_time\":400}]],"
                    + "\"text\":\"Hello\",\"duration\":1.5,\"usage\":{\"characters\":5}}";
    private static final String PAGE =
            "<html><head><title>Sign in</title></head><body>x</body></html>";

    private final OkHttpClient client = new OkHttpClient();
    private final Request request = new Request.Builder().url("http://127.0.0.1/").build();
    private final Outgoing outgoing =
            new Outgoing(
                    new WireRequest(
                            "POST",
                            URI.create("http://127.0.0.1/"),
                            Endpoint.Encoding.JSON,
                            Map.of(),
                            Map.of()),
                    Calls.KEY,
                    Calls.TEXT,
                    Calls.EXPECTED);

    private WireTargets() {}

    public static List<FuzzTarget> all() {
        var wire = new WireTargets();
        return List.of(
                FuzzTarget.ofText(
                        "answer",
                        SpeechException.class,
                        wire::answer,
                        EVENT + EVENT + DONE,
                        COMPLAINT,
                        DOCUMENT,
                        PAGE),
                FuzzTarget.ofText(
                        "transcript", SpeechException.class, wire::transcript, DOCUMENT, COMPLAINT),
                new FuzzTarget(
                        "frames", List.of(frames()), List.of(SpeechException.class), wire::frames));
    }

    private double answer(byte[] bytes, Random random) throws SpeechException {
        var reply = reply(bytes, random);
        var answer = Answer.of(reply);
        if (answer instanceof Answer.Events) {
            var lines = new EventLines();
            all(
                    reply,
                    source -> {
                        var data = lines.next(source);
                        return data == null ? null : new Event.Words(data);
                    });
        }
        if (answer instanceof Answer.Document(var _, var node)) {
            new WordFinder(Calls.TEXT).look(node);
        }
        return 0;
    }

    private double transcript(byte[] bytes, Random random) throws SpeechException {
        var _ = TranscriptReader.read(reply(bytes, random));
        return 0;
    }

    private double frames(byte[] bytes, Random random) throws SpeechException {
        all(reply(bytes, random), new Frames(Okio.buffer(Okio.blackhole()), random));
        return 0;
    }

    private void all(Reply reply, Events events) throws SpeechException {
        var audio = new EventAudio(reply, events, outgoing, null).begin();
        byte[] _ = Calls.all(audio);
        var _ = audio.words();
    }

    private Reply reply(byte[] bytes, Random random) {
        var answer =
                new Response.Builder()
                        .request(request)
                        .protocol(Protocol.HTTP_1_1)
                        .code(STATUSES[random.nextInt(STATUSES.length)])
                        .message("")
                        .body(ResponseBody.create(bytes, null));
        var type = TYPES[random.nextInt(TYPES.length)];
        if (type != null) {
            answer.header("Content-Type", type);
        }
        return new Reply(
                client.newCall(request),
                answer.build(),
                HttpProfile.STANDARD,
                new Redaction(Calls.KEY),
                new Attempt());
    }

    /// A ping, a text in two pieces, sound, and goodbye.
    private static byte[] frames() {
        var words = EVENT.substring("data: ".length()).strip();
        int half = words.length() / 2;
        var latin =
                "\u0089\2hi"
                        + "\1"
                        + (char) half
                        + words.substring(0, half)
                        + "\u0080"
                        + (char) (words.length() - half)
                        + words.substring(half)
                        + "\u0082\176\0\310"
                        + "sound".repeat(40)
                        + "\u0081\17{\"type\":\"done\"}"
                        + "\u0088\5\3\350bye";
        return latin.getBytes(StandardCharsets.ISO_8859_1);
    }
}
