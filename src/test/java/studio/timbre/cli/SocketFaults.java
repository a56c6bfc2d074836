// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.cli;

import static studio.timbre.cli.FaultRow.done;
import static studio.timbre.cli.FaultRow.failed;
import static studio.timbre.cli.FaultRow.incomplete;
import static studio.timbre.cli.Opponent.sandbox;
import static studio.timbre.cli.Opponent.script;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import studio.timbre.cli.Opponent.After;
import studio.timbre.provider.http.FaultServer;
import studio.timbre.provider.http.FaultServer.To;
import studio.timbre.provider.http.Talk;
import studio.timbre.speech.Transport;

/// What can go wrong with a WebSocket.
final class SocketFaults {
    private static final Transport SOCKET = Transport.WEBSOCKET;
    private static final long ALL = Broadcast.FRAMES;
    private static final String COMPLETE = "{\"type\":\"complete\"}";

    private final List<FaultRow> rows = new ArrayList<>();

    private SocketFaults() {}

    static List<FaultRow> rows() {
        var faults = new SocketFaults();
        faults.endings();
        faults.handshakes();
        faults.looks();
        faults.closings();
        faults.frames();
        faults.words();
        faults.sandboxes();
        return faults.rows;
    }

    /// What the server does once it has heard both messages.
    @FunctionalInterface
    private interface Part {
        void play(Talk talk, To to) throws IOException, InterruptedException;
    }

    private static Opponent.Maker playing(Part part) {
        return script((asked, to) -> {
            var talk = Talk.accept(asked, to);
            talk.hear();
            talk.hear();
            part.play(talk, to);
            to.hold();
        });
    }

    private void endings() {
        var good = Broadcast.frames();
        var wire = good.wire();
        var ways = new LinkedHashMap<String, After>();
        ways.put("cut", After.CUT);
        ways.put("reset", After.RESET);
        ways.put("stall", After.STALL);
        for (var way : ways.entrySet()) {
            for (int at :
                    List.of(0, 1, 3, 4, 6, 1_605, 1_606, 5_000, wire.length - 3, wire.length)) {
                var name = way.getKey() + " after byte " + at;
                var opponent = breaking(Arrays.copyOf(wire, at), way.getValue());
                long frames = good.frames(at);
                rows.add(
                        at == good.end()
                                ? done(name, SOCKET, opponent, frames)
                                : frames == 0
                                        ? failed(name, SOCKET, opponent, ExitCode.INCOMPLETE)
                                        : incomplete(name, SOCKET, opponent, frames, frames));
            }
        }
    }

    private static Opponent.Maker breaking(byte[] bytes, After after) {
        return (CountDownLatch heard) ->
                playing(
                                (_, to) -> {
                                    to.bytes(bytes);
                                    after.act(to, heard);
                                })
                        .open(heard);
    }

    private void handshakes() {
        var exits =
                new LinkedHashMap<>(Map.of(400, 6, 401, 3, 402, 4, 403, 3, 404, 6, 426, 6, 429, 5));
        exits.putAll(Map.of(500, 7, 502, 7, 503, 7));
        exits.forEach((status, exit) -> says("status " + status, status + " No", "{}", exit));
        says("no socket", "200 OK", "hello", 9);
        says("a redirect", "302 Found", "", 9);
        says("a page", "200 OK", "<html>Sign in</html>", 9);
        var upgrade = "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\n";
        shakes(
                "a wrong proof",
                upgrade + "Connection: Upgrade\r\nSec-WebSocket-Accept: x\r\n\r\n",
                9);
        shakes("no proof", upgrade + "Connection: Upgrade\r\n\r\n", 9);
        shakes("no HTTP", "hello\r\n\r\n", 7);
        rows.add(failed("no handshake", SOCKET, script((_, to) -> to.hangUp()), 7));
        rows.add(failed("a silent handshake", SOCKET, script((_, to) -> to.hold()), 7));
        rows.add(failed("a reset handshake", SOCKET, script((_, to) -> to.reset()), 7));
    }

    private void says(String name, String status, String body, int exit) {
        rows.add(
                failed(
                        name,
                        SOCKET,
                        script((_, to) ->
                                to.bytes(FaultServer.answer(status, "", HttpFaults.bytes(body)))),
                        exit));
    }

    private void shakes(String name, String answer, int exit) {
        rows.add(
                failed(
                        name,
                        SOCKET,
                        script((_, to) -> {
                            to.text(answer);
                            to.hold();
                        }),
                        exit));
    }

    private void looks() {
        whole("pings between", (talk, piece) -> talk.frame(0x89, new byte[9]).sound(piece));
        whole("pongs between", (talk, piece) -> talk.frame(0x8A, new byte[0]).sound(piece));
        whole("empty frames between", (talk, piece) -> talk.sound(new byte[0]).sound(piece));
        whole("words between", (talk, piece) -> talk.text("{\"n\":1}").sound(piece));
        whole(
                "fragments with pings within",
                (talk, piece) ->
                        talk.frame(0x02, Arrays.copyOf(piece, 3))
                                .frame(0x89, new byte[2])
                                .frame(0x80, Arrays.copyOfRange(piece, 3, piece.length)));
        rows.add(
                done(
                        "a byte at a time",
                        SOCKET,
                        playing((_, to) -> {
                            for (byte one : Broadcast.frames().wire()) {
                                to.bytes(new byte[] {one});
                            }
                        }),
                        ALL));
        rows.add(
                done(
                        "a frame for each byte",
                        SOCKET,
                        playing((talk, _) -> {
                            for (byte one : Broadcast.sound(Broadcast.FRAMES)) {
                                talk.sound(new byte[] {one});
                            }
                            talk.text(COMPLETE);
                        }),
                        ALL));
    }

    private interface Piece {
        void send(Talk talk, byte[] piece) throws IOException;
    }

    private void whole(String name, Piece way) {
        rows.add(
                done(
                        name,
                        SOCKET,
                        playing((talk, _) -> {
                            for (var piece : Broadcast.pieces()) {
                                way.send(talk, piece);
                            }
                            talk.text(COMPLETE);
                        }),
                        ALL));
    }

    private void closings() {
        for (int code : List.of(1000, 1001, 1002, 1006, 1008, 1009, 1011, 1012, 4000)) {
            broken("close " + code, (talk, _) -> talk.close(code, "so be it"));
        }
        broken("close without a code", (talk, _) -> talk.frame(0x88, new byte[0]));
        broken("close with half a code", (talk, _) -> talk.frame(0x88, new byte[1]));
        rows.add(failed("close at once", SOCKET, playing((talk, _) -> talk.close(1011, "no")), 8));
    }

    private void frames() {
        for (int first : List.of(0xC2, 0xA2, 0x92, 0x80, 0x83, 0x87, 0x8B, 0x8F, 0x09, 0x08)) {
            var name = "frame " + Integer.toHexString(first);
            broken(name, (talk, _) -> talk.frame(first, new byte[4]));
        }
        broken(
                "a masked frame",
                (_, to) -> to.bytes(new byte[] {(byte) 0x82, (byte) 0x81, 0, 0, 0, 0, 1}));
        broken("a ping too long", (talk, _) -> talk.frame(0x89, new byte[126]));
        broken(
                "a flood of pings",
                (talk, _) -> {
                    for (int i = 0; i < 2_000; i++) {
                        talk.frame(0x89, new byte[0]);
                    }
                });
        broken(
                "a flood of nothing",
                (talk, _) -> {
                    for (int i = 0; i < 2_000; i++) {
                        talk.sound(new byte[0]);
                    }
                });
        broken("a negative size", (_, to) -> to.bytes(Talk.head(0x82, -1)));
        broken("a huge frame that stays empty", (_, to) -> to.bytes(Talk.head(0x82, 1L << 40)));
        broken("a text without end", (_, to) -> to.bytes(Talk.head(0x81, 1L << 40)));
        rows.add(
                incomplete(
                        "sound without end",
                        SOCKET,
                        playing((talk, to) -> {
                            while (to.closing().getCount() > 0) {
                                talk.sound(Broadcast.sound(Broadcast.FRAMES));
                            }
                        }),
                        ALL,
                        4 << 20));
        rows.add(
                incomplete(
                        "sound in drops",
                        SOCKET,
                        playing((talk, to) -> {
                            talk.sound(Broadcast.sound(Broadcast.FRAMES));
                            while (!to.closing().await(100, TimeUnit.MILLISECONDS)) {
                                talk.sound(new byte[1]);
                            }
                        }),
                        ALL,
                        ALL + 99));
    }

    private void words() {
        broken("an error later", (talk, _) -> talk.text("{\"error\":{\"message\":\"no\"}}"));
        broken("an error event", (talk, _) -> talk.text("{\"type\":\"error\",\"message\":\"no\"}"));
        broken(
                "ten riddles",
                (talk, _) -> {
                    for (int i = 0; i < 10; i++) {
                        talk.text("what is it");
                    }
                });
        speaks("an error at once", "{\"error\":{\"message\":\"no\"}}", 6);
        speaks("a bad key", "{\"error\":{\"message\":\"no\",\"code\":401}}", 3);
        speaks("no credit", "{\"error\":{\"message\":\"no\",\"code\":402}}", 4);
        speaks("too many", "{\"error\":{\"message\":\"no\",\"code\":429}}", 5);
        speaks("nothing but the end", COMPLETE, 9);
        rows.add(
                failed(
                        "words that are none",
                        SOCKET,
                        playing((talk, _) -> {
                            for (int i = 0; i < 10; i++) {
                                talk.frame(0x81, new byte[] {(byte) 0xC3, 0x28});
                            }
                        }),
                        8));
    }

    private void speaks(String name, String words, int exit) {
        rows.add(failed(name, SOCKET, playing((talk, _) -> talk.text(words)), exit));
    }

    private void broken(String name, Part part) {
        rows.add(
                incomplete(
                        name,
                        SOCKET,
                        playing((talk, to) -> {
                            talk.sound(Broadcast.sound(Broadcast.FRAMES));
                            part.play(talk, to);
                        }),
                        ALL,
                        ALL));
    }

    private void sandboxes() {
        for (var harmless : List.of("delay-first=200", "odd-chunks", "ping-flood", "fragments")) {
            rows.add(done(harmless, SOCKET, sandbox(harmless, SOCKET), HttpFaults.SANDBOX_FRAMES));
        }
        var refusals = Map.of("status=401", 3, "status=429", 5, "status=503", 7, "html", 9);
        refusals.forEach(
                (fault, exit) -> rows.add(failed(fault, SOCKET, sandbox(fault, SOCKET), exit)));
        rows.add(incomplete("close", SOCKET, sandbox("close=1011", SOCKET), 15_840, 15_840));
        rows.add(incomplete("no-done", SOCKET, sandbox("no-done", SOCKET), 15_840, 15_840));
        rows.add(incomplete("cut-after", SOCKET, sandbox("cut-after=9600", SOCKET), 4_800, 4_800));
        rows.add(failed("oversize", SOCKET, sandbox("oversize=6", SOCKET), 8));
    }
}
