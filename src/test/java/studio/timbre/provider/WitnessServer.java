// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.provider;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.regex.Pattern;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The JDK's own server, which says two samples to everybody and keeps what it was sent: JSON as it
/// came, and a form as JSON with all its texts as strings and its files as names with lengths.
final class WitnessServer implements AutoCloseable {
    private static final Pattern NAME = Pattern.compile(" name=\"([^\"]*)\"");
    private static final Pattern FILE = Pattern.compile("filename=\"([^\"]*)\"");

    private final HttpServer server;
    private final BlockingQueue<ObjectNode> bodies = new LinkedBlockingQueue<>();

    WitnessServer() throws IOException {
        var address = new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0);
        server = HttpServer.create(address, 0);
        server.createContext("/", this::answer);
        server.start();
    }

    URI base() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /// The body that came next.
    ObjectNode next() {
        return bodies.remove();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var type = exchange.getRequestHeaders().getFirst("Content-Type");
            var body = exchange.getRequestBody().readAllBytes();
            var seen =
                    type.startsWith("multipart/form-data; boundary=")
                            ? form(type.substring(type.indexOf('=') + 1), body)
                            : (ObjectNode) JsonMapper.shared().readTree(body);
            bodies.add(seen);
            boolean events = seen.has("stream") || seen.has("stream_format");
            var sound =
                    events
                            ? "data: {\"audio\":\"AAECAw==\"}\n\ndata: [DONE]\n\n".getBytes(UTF_8)
                            : new byte[] {0, 1, 2, 3};
            var answer = events ? "text/event-stream" : "application/octet-stream";
            exchange.getResponseHeaders().add("Content-Type", answer);
            exchange.sendResponseHeaders(200, sound.length);
            exchange.getResponseBody().write(sound);
        }
    }

    private static ObjectNode form(String boundary, byte[] body) {
        var form = JsonMapper.shared().createObjectNode();
        for (var part :
                new String(body, ISO_8859_1).split("(\r\n)?--" + Pattern.quote(boundary), -1)) {
            int end = part.indexOf("\r\n\r\n");
            var name = NAME.matcher(part);
            if (end >= 0 && name.find()) {
                var content = part.substring(end + 4).getBytes(ISO_8859_1);
                var file = FILE.matcher(part.substring(0, end));
                if (file.find()) {
                    form.putObject(name.group(1))
                            .put("fileName", file.group(1))
                            .put("bytes", content.length);
                } else {
                    form.put(name.group(1), new String(content, UTF_8));
                }
            }
        }
        return form;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
