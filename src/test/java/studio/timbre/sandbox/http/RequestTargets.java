// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.sandbox.http;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import studio.timbre.fuzz.FuzzTarget;

/// What clients send to the sandbox, as spoilt bytes.
public final class RequestTargets {
    private static final String PARTS =
            "--xyz\r\nContent-Disposition: form-data; name=\"text\"\r\n\r\nHello\r\n"
                    + "--xyz\r\nContent-Disposition: form-data; name=\"voice\"; filename=\"v.wav\"\r\n"
                    + "Content-Type: audio/wav\r\n\r\nRIFF\r\n--xyz--\r\n";
    private static final String HEAD =
            "POST /eigen/v1/speech?model=a%20b&x=1 HTTP/1.1\r\nHost: h\r\nX-Timbre-Fault: cut=5\r\n";

    private RequestTargets() {}

    public static List<FuzzTarget> all() {
        return List.of(
                FuzzTarget.ofText(
                        "request",
                        IOException.class,
                        RequestTargets::request,
                        HEAD + "Content-Length: 5\r\n\r\nhello",
                        HEAD + "Transfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\n\r\n"),
                FuzzTarget.ofText(
                        "multipart",
                        IllegalArgumentException.class,
                        (bytes, random) -> {
                            for (var part :
                                    Multipart.parts("multipart/form-data; boundary=xyz", bytes)) {
                                var _ = part.text();
                            }
                            return 0;
                        },
                        PARTS),
                FuzzTarget.ofText(
                        "faults",
                        IllegalArgumentException.class,
                        (bytes, random) -> {
                            var text = new String(bytes, StandardCharsets.UTF_8);
                            var faults = Faults.parse(text);
                            for (var fault : faults.values().keySet()) {
                                var _ = faults.text(fault, "");
                            }
                            return 0;
                        },
                        "delay-first=200,odd-chunks"),
                new FuzzTarget(
                        "socket",
                        List.of(masked()),
                        List.of(IOException.class),
                        RequestTargets::socket));
    }

    private static double request(byte[] bytes, Random random) throws IOException {
        var reader = new RequestReader(new ByteArrayInputStream(bytes), new Pace());
        var head = reader.head();
        if (head != null) {
            var _ = reader.body(head, 0);
            var _ = head.path();
        }
        return 0;
    }

    private static double socket(byte[] bytes, Random random) throws IOException {
        var socket =
                new WebSocket(
                        new ByteArrayInputStream(bytes),
                        OutputStream.nullOutputStream(),
                        Faults.NONE,
                        new Pace());
        for (var text = socket.text(); text != null; text = socket.text()) {
            var _ = text.length();
        }
        return 0;
    }

    /// A ping, a text in two pieces, and goodbye, masked with zeros.
    private static byte[] masked() {
        var latin =
                "\u0089\u0082\0\0\0\0hi"
                        + "\1\u0085\0\0\0\0{\"a\":"
                        + "\u0080\u0082\0\0\0\0"
                        + "1}"
                        + "\u0088\u0082\0\0\0\0\3\350";
        return latin.getBytes(StandardCharsets.ISO_8859_1);
    }
}
