// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static studio.timbre.cli.FaultRow.done;
import static studio.timbre.cli.FaultRow.failed;
import static studio.timbre.cli.FaultRow.incomplete;
import static studio.timbre.cli.Opponent.sandbox;
import static studio.timbre.cli.Opponent.script;
import static studio.timbre.cli.Opponent.sending;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import studio.timbre.cli.Opponent.After;
import studio.timbre.provider.http.FaultServer;
import studio.timbre.speech.Transport;

/// What can go wrong with any answer over HTTP, whole or in events.
final class HttpFaults {
    /// What `Hello world` is in the sandbox.
    static final long SANDBOX_FRAMES = 15_840;

    private static final double[] PLACES = {0.1, 0.3, 0.5, 0.7, 0.9};

    private final Transport transport;
    private final Broadcast good;
    private final List<FaultRow> rows = new ArrayList<>();

    private HttpFaults(Transport transport, Broadcast good) {
        this.transport = transport;
        this.good = good;
    }

    static List<FaultRow> of(Transport transport, Broadcast good) {
        var faults = new HttpFaults(transport, good);
        faults.endings();
        faults.refusals();
        faults.answersWithoutSound();
        faults.framings();
        faults.redirects();
        faults.sandboxes();
        return faults.rows;
    }

    /// The connection ends, is reset or falls silent after so many bytes.
    private void endings() {
        var wire = good.wire();
        var ways = new LinkedHashMap<String, After>();
        ways.put("cut", After.CUT);
        ways.put("reset", After.RESET);
        ways.put("stall", After.STALL);
        for (var way : ways.entrySet()) {
            for (int at : places()) {
                var name = way.getKey() + " after byte " + at;
                var opponent = sending(Arrays.copyOf(wire, at), way.getValue());
                long frames = good.frames(at);
                if (at < good.head()) {
                    rows.add(failed(name, transport, opponent, ExitCode.UNREACHABLE));
                } else if (at >= good.end()) {
                    rows.add(done(name, transport, opponent, frames));
                } else if (frames == 0) {
                    rows.add(failed(name, transport, opponent, ExitCode.INCOMPLETE));
                } else {
                    rows.add(incomplete(name, transport, opponent, frames, frames));
                }
            }
        }
    }

    private List<Integer> places() {
        int head = good.head();
        int all = good.wire().length;
        var places = new ArrayList<>(List.of(0, 12, head - 2, head, head + 2));
        for (double place : PLACES) {
            places.add(head + (int) (place * (all - head)));
        }
        places.add(all - 5);
        places.add(all - 1);
        return places;
    }

    private void refusals() {
        var exits =
                new LinkedHashMap<>(
                        Map.of(400, 6, 401, 3, 402, 4, 403, 3, 404, 6, 422, 6, 429, 5, 500, 7));
        exits.putAll(Map.of(408, 7, 413, 6, 502, 7, 503, 7, 529, 7));
        var json = "Content-Type: application/json\r\n";
        exits.forEach((status, exit) ->
                says(
                        "status " + status,
                        status + " No",
                        json,
                        "{\"error\":{\"message\":\"no\"}}",
                        exit));
        says("a page with 502", "502 Bad", "Content-Type: text/html\r\n", "<title>no</title>", 7);
        says("nothing with 500", "500 Oh", "", "", 7);
        var cut = Broadcast.OK.replace("200 OK", "401 No") + "Content-Length: 99\r\n\r\n{\"err";
        rows.add(failed("a refusal cut", transport, sending(bytes(cut), After.CUT), 3));
    }

    private void answersWithoutSound() {
        var json = "Content-Type: application/json\r\n";
        says("a page", "200 OK", "Content-Type: text/html\r\n", "<html>Sign in</html>", 9);
        says("plain words", "200 OK", "Content-Type: text/plain\r\n", "later", 9);
        says("words as sound", "200 OK", "Content-Type: audio/pcm\r\n", "please wait a while", 9);
        says("nothing", "200 OK", "Content-Type: audio/pcm\r\n", "", 9);
        says("no content", "204 No Content", "", "", 9);
        says("JSON error", "200 OK", json, "{\"error\":{\"message\":\"no\"}}", 6);
        says("JSON error 429", "200 OK", json, "{\"error\":{\"message\":\"no\",\"code\":429}}", 5);
        says("JSON error 402", "200 OK", json, "{\"code\":402,\"message\":\"no\"}", 4);
        says("JSON without sound", "200 OK", json, "{\"status\":\"queued\"}", 9);
        says("JSON that is none", "200 OK", json, "{\"audio\":", 9);
        says("JSON with bad base64", "200 OK", json, "{\"audio\":\"*!*\"}", 9);
        says("packed", "200 OK", "Content-Encoding: gzip\r\n", "\37\213\b\0\0\0\0\0\0\3aaaa", 9);
    }

    private void framings() {
        var wire = new String(good.wire(), ISO_8859_1);
        long all = Broadcast.FRAMES;
        whole(
                "a length beside the chunks",
                wire.replace("\r\nTrans", "\r\nContent-Length: 3\r\nTrans"));
        whole("an interim answer first", "HTTP/1.1 100 Continue\r\n\r\n" + wire);
        whole("early hints first", "HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n" + wire);
        whole(
                "chunks with extensions",
                wire.replaceFirst("\r\n\r\n([0-9a-f]+)\r\n", "\r\n\r\n$1;a=b\r\n"));
        whole("trailers", wire.substring(0, wire.length() - 2) + "x-sum: 1\r\n\r\n");
        var body = plainBody();
        whole("no length at all", headOf(wire) + "\r\n\r\n" + body);
        whole("HTTP/1.0", "HTTP/1.0 200 OK" + headOf(wire).substring(15) + "\r\n\r\n" + body);
        var longer =
                headOf(wire) + "\r\nContent-Length: " + (body.length() + 9) + "\r\n\r\n" + body;
        rows.add(
                transport == Transport.SSE
                        ? done("a length too long", transport, cut(longer), all)
                        : incomplete("a length too long", transport, cut(longer), all, all));
        int first = wire.indexOf("\r\n\r\n") + 4;
        for (var size : List.of("banana", "-5", "ffffffffffffffffffff", "")) {
            var broken =
                    wire.substring(0, first) + size + wire.substring(wire.indexOf("\r\n", first));
            rows.add(failed("chunk size '" + size + "'", transport, cut(broken), 8));
        }
        rows.add(
                done(
                        "a byte at a time",
                        transport,
                        script((_, to) -> {
                            to.socket().setTcpNoDelay(true);
                            for (byte one : good.wire()) {
                                to.bytes(new byte[] {one});
                            }
                            to.hold();
                        }),
                        all));
        rows.add(failed("no HTTP", transport, cut("220 smtp ready\r\n"), 7));
        rows.add(failed("no status", transport, cut("HTTP/1.1 huh\r\n\r\n"), 7));
        var vast = Broadcast.OK + ("x: " + "y".repeat(8_000) + "\r\n").repeat(200);
        rows.add(failed("a head without end", transport, cut(vast + "\r\n"), 7));
        rows.add(
                failed(
                        "a head in drops",
                        transport,
                        script((_, to) -> {
                            to.text(Broadcast.OK + "x: ");
                            while (!to.closing().await(50, TimeUnit.MILLISECONDS)) {
                                to.text("y");
                            }
                        }),
                        7));
    }

    private void redirects() {
        var here = "302 Found";
        says("a redirect to nowhere", here, "", "", 7);
        says("a redirect in circles", here, "Location: /v1/audio/speech\r\n", "", 7);
        says("a redirect to a file", here, "Location: file:///etc/passwd\r\n", "", 7);
        says("a redirect with the text", "307 No", "Location: http://localhost:1/\r\n", "", 7);
        says("a redirect to a closed door", here, "Location: http://localhost:1/\r\n", "", 7);
        says("a choice of answers", "300 Choices", "", "", 9);
        rows.add(
                done(
                        "a redirect to another host",
                        transport,
                        _ -> {
                            var other = new FaultServer((_, to) -> to.bytes(good.wire()));
                            var to = other.at("/x").toString().replace("127.0.0.1", "localhost");
                            var server = FaultServer.saying(here, "Location: " + to + "\r\n", "");
                            return new Opponent.Scripted(server, List.of(other));
                        },
                        Broadcast.FRAMES));
    }

    private void sandboxes() {
        for (var harmless :
                List.of(
                        "delay-first=200",
                        "delay-chunk=20",
                        "odd-chunks",
                        "te-and-cl",
                        "unframed",
                        "slow-upload=20",
                        "wrong-rate",
                        "retry-after=5")) {
            rows.add(done(harmless, transport, sandbox(harmless, transport), SANDBOX_FRAMES));
        }
        named("bad-chunk", 1, SANDBOX_FRAMES - 1);
        named("odd-chunks,cut-after=16000", 1, 8_000);
        rows.add(failed("slow-loris", transport, sandbox("slow-loris=100", transport), 7));
        var failures = Map.of("reset", 7, "cut-head", 7, "json-200-error", 6, "html", 9);
        failures.forEach((fault, exit) ->
                rows.add(failed(fault, transport, sandbox(fault, transport), exit)));
        rows.add(failed("gzip-bomb", transport, sandbox("gzip-bomb=32", transport), 9));
    }

    private void named(String fault, long least, long most) {
        rows.add(incomplete(fault, transport, sandbox(fault, transport), least, most));
    }

    private void says(String name, String status, String headers, String body, int exit) {
        var answer = FaultServer.answer(status, headers, bytes(body));
        rows.add(failed(name, transport, script((_, to) -> to.bytes(answer)), exit));
    }

    private void whole(String name, String answer) {
        rows.add(done(name, transport, cut(answer), Broadcast.FRAMES));
    }

    private static Opponent.Maker cut(String answer) {
        return sending(bytes(answer), After.CUT);
    }

    private static String headOf(String wire) {
        return wire.substring(0, wire.indexOf("\r\nTransfer-Encoding"));
    }

    private String plainBody() {
        if (transport == Transport.WHOLE) {
            return new String(Broadcast.sound(Broadcast.FRAMES), ISO_8859_1);
        }
        var body = new StringBuilder();
        Broadcast.pieces().forEach(piece -> body.append(Broadcast.event(piece)));
        return body.append(Broadcast.done()).toString();
    }

    static byte[] bytes(String text) {
        boolean latin = ISO_8859_1.newEncoder().canEncode(text);
        return text.getBytes(latin ? ISO_8859_1 : UTF_8);
    }
}
