// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import studio.timbre.sandbox.sound.ToneEngine;
import studio.timbre.studio.Threads;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A sandbox and somebody who visits it with the JDK's own client.
final class Visitor implements AutoCloseable {
    static final String SPEECH = "/v1/audio/speech";

    final Threads threads = new Threads();
    final Sandbox sandbox;
    final HttpClient http =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .build();
    String key = "secret-canary";

    Visitor() throws IOException {
        sandbox = Sandbox.start(0, new ToneEngine(), threads.background());
    }

    URI uri(String path) {
        return sandbox.address().resolve(path);
    }

    HttpRequest.Builder request(String path, String fault) {
        var request = HttpRequest.newBuilder(uri(path));
        if (!key.isEmpty()) {
            request.header("Authorization", "Bearer " + key);
        }
        return fault.isEmpty() ? request : request.header("X-Timbre-Fault", fault);
    }

    HttpResponse<byte[]> post(String path, String json) throws Exception {
        return post(path, json, "");
    }

    HttpResponse<byte[]> post(String path, String json, String fault) throws Exception {
        return http.send(jsonRequest(path, json, fault), BodyHandlers.ofByteArray());
    }

    HttpResponse<InputStream> open(String path, String json, String fault) throws Exception {
        return http.send(jsonRequest(path, json, fault), BodyHandlers.ofInputStream());
    }

    private HttpRequest jsonRequest(String path, String json, String fault) {
        return request(path, fault)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json))
                .build();
    }

    HttpResponse<byte[]> get(String path) throws Exception {
        return http.send(request(path, "").GET().build(), BodyHandlers.ofByteArray());
    }

    /// Sends a form; a `byte[]` becomes a file, anything else its text.
    HttpResponse<byte[]> form(String path, Map<String, Object> parts) throws Exception {
        return form(path, parts, "");
    }

    HttpResponse<byte[]> form(String path, Map<String, Object> parts, String fault)
            throws Exception {
        var boundary = "b" + new Random(7).nextLong(Long.MAX_VALUE);
        var body = new ByteArrayOutputStream();
        for (var part : parts.entrySet()) {
            var file = part.getValue() instanceof byte[];
            body.writeBytes(
                    ("--%s\r\nContent-Disposition: form-data; name=\"%s\"%s\r\n\r\n"
                                    .formatted(
                                            boundary,
                                            part.getKey(),
                                            file ? "; filename=\"voice.wav\"" : ""))
                            .getBytes(UTF_8));
            body.writeBytes(
                    part.getValue() instanceof byte[] bytes
                            ? bytes
                            : part.getValue().toString().getBytes(UTF_8));
            body.writeBytes("\r\n".getBytes(UTF_8));
        }
        body.writeBytes(("--" + boundary + "--\r\n").getBytes(UTF_8));
        var request =
                request(path, fault)
                        .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                        .POST(BodyPublishers.ofByteArray(body.toByteArray()))
                        .build();
        return http.send(request, BodyHandlers.ofByteArray());
    }

    /// A connection on which every byte is one's own.
    Socket raw(String path, String json, String fault) throws IOException {
        var socket = new Socket("127.0.0.1", sandbox.address().getPort());
        var body = json.getBytes(UTF_8);
        socket.getOutputStream()
                .write(
                        ("POST %s HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer k\r\nX-Timbre-Fault: %s\r\n"
                                        + "Content-Length: %d\r\nConnection: close\r\n\r\n")
                                .formatted(path, fault, body.length)
                                .getBytes(UTF_8));
        socket.getOutputStream().write(body);
        socket.getOutputStream().flush();
        return socket;
    }

    static JsonNode json(HttpResponse<byte[]> response) {
        return JsonMapper.shared().readTree(response.body());
    }

    static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text);
    }

    static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }

    static Map<String, Object> parts(Object... namesAndValues) {
        var parts = new LinkedHashMap<String, Object>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            parts.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return parts;
    }

    /// Fails unless these are the first samples of the tone, none lost, doubled or shifted.
    static void assertTone(byte[] pcm, int offset, long frames) {
        assertEquals(frames, (pcm.length - offset) / 2, "frames");
        for (int i = 0; i < frames; i++) {
            int at = offset + 2 * i;
            short sample = (short) (pcm[at] & 0xff | pcm[at + 1] << 8);
            assertEquals(i % ToneEngine.PERIOD, ToneEngine.index(sample), "index of frame " + i);
        }
    }

    @Override
    public void close() {
        http.shutdownNow();
        sandbox.close();
    }
}
