// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static studio.timbre.cli.FaultRow.done;
import static studio.timbre.cli.FaultRow.failed;
import static studio.timbre.cli.FaultRow.incomplete;
import static studio.timbre.cli.Opponent.sandbox;
import static studio.timbre.cli.Opponent.script;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import studio.timbre.provider.http.FaultServer;
import studio.timbre.speech.Transport;

/// What can go wrong with events.
final class EventFaults {
    private static final Transport SSE = Transport.SSE;
    private static final String HEAD = Broadcast.OK + "Content-Type: text/event-stream\r\n";

    private final List<FaultRow> rows = new ArrayList<>();

    private EventFaults() {}

    static List<FaultRow> rows() {
        var faults = new EventFaults();
        faults.looks();
        faults.troubles();
        faults.sandboxes();
        return faults.rows;
    }

    private void looks() {
        var all = audio() + Broadcast.done();
        whole("CR only", all.replace("\n", "\r"));
        whole("CR LF", all.replace("\n", "\r\n"));
        whole("a byte order mark", "\ufeff" + all);
        whole("comments", all.replace("data:", ": still here\n\ndata:"));
        whole("names and numbers", all.replace("data:", "event: x\nid: 1\nretry: 9\ndata:"));
        whole("no blank after the colon", all.replace("data: ", "data:"));
        whole("no blank line at the end", all.stripTrailing());
        whole("data in two lines", all.replace(",\"audio\"", "\ndata: ,\"audio\""));
        whole("the end of OpenAI", audio() + "data: [DONE]\n\n");
        whole("base64 without padding", all.replace("=", ""));
        whole(
                "one long line",
                Broadcast.event(Broadcast.sound(Broadcast.FRAMES)) + Broadcast.done());
        whole(
                "words between",
                all.replace("data:", "data: {\"type\":\"metadata\",\"n\":\"字🎙\"}\n\ndata:"));
        var foreign = all.replace("\"type\"", "\"note\":\"字é🎙\",\"type\"").getBytes(UTF_8);
        rows.add(
                done(
                        "characters split across chunks",
                        SSE,
                        script((_, to) -> {
                            to.text(HEAD + "Transfer-Encoding: chunked\r\n\r\n");
                            for (int at = 0; at < foreign.length; at += 7) {
                                int end = Math.min(foreign.length, at + 7);
                                to.chunk(Arrays.copyOfRange(foreign, at, end));
                            }
                            to.text("0\r\n\r\n");
                        }),
                        Broadcast.FRAMES));
        whole("more after the end", all + "data: {\"error\":{\"message\":\"late\"}}\n\n");
    }

    private void troubles() {
        broken("no end", audio());
        broken("an error at the end", audio() + "data: {\"error\":{\"message\":\"no\"}}\n\n");
        broken(
                "an error event",
                audio() + "event: error\ndata: {\"type\":\"error\",\"message\":\"no\"}\n\n");
        broken("ten riddles", audio() + "data: what is it\n\n".repeat(10));
        broken("a page in between", audio() + "<html>502</html>\n\n");
        broken("an event without end", audio() + "data: " + "x".repeat(6 << 20));
        var star = audio() + "data: {\"type\":\"speech.audio.delta\",\"audio\":\"*!*\"}\n\n";
        broken("bad base64 in the middle", star + Broadcast.done());
        refused("an error at once", "data: {\"error\":{\"message\":\"no\"}}\n\n", 6);
        refused(
                "an error 429 at once",
                "data: {\"error\":{\"message\":\"no\",\"code\":429}}\n\n",
                5);
        refused("only the end", Broadcast.done(), 9);
        refused("only [DONE]", "data: [DONE]\n\n", 9);
        refused("only comments", ": hello\n\n".repeat(9), 8);
        refused("riddles at once", "data: what is it\n\n".repeat(10), 8);
        refused("one riddle without end", "data: " + "x".repeat(6 << 20), 8);
    }

    private void sandboxes() {
        for (var harmless : List.of("sse-lines=cr", "sse-lines=crlf", "sse-bom", "sse-no-blank")) {
            rows.add(done(harmless, SSE, sandbox(harmless, SSE), HttpFaults.SANDBOX_FRAMES));
        }
        rows.add(incomplete("no-done", SSE, sandbox("no-done", SSE), 15_840, 15_840));
        rows.add(incomplete("error-in-sse", SSE, sandbox("error-in-sse=2", SSE), 4_800, 4_800));
        rows.add(failed("error at once", SSE, sandbox("error-in-sse=0", SSE), 6));
        rows.add(failed("oversize", SSE, sandbox("oversize=6", SSE), 8));
        rows.add(failed("bad-base64", SSE, sandbox("bad-base64", SSE), 8));
    }

    private static String audio() {
        var audio = new StringBuilder();
        Broadcast.pieces().forEach(piece -> audio.append(Broadcast.event(piece)));
        return audio.toString();
    }

    private void whole(String name, String body) {
        rows.add(done(name, SSE, answering(body), Broadcast.FRAMES));
    }

    private void broken(String name, String body) {
        rows.add(incomplete(name, SSE, answering(body), Broadcast.FRAMES, Broadcast.FRAMES));
    }

    private void refused(String name, String body, int exit) {
        rows.add(failed(name, SSE, answering(body), exit));
    }

    private static Opponent.Maker answering(String body) {
        var answer = new ByteArrayOutputStream();
        answer.writeBytes(
                FaultServer.answer(
                        "200 OK", "Content-Type: text/event-stream\r\n", body.getBytes(UTF_8)));
        return script((_, to) -> to.bytes(answer.toByteArray()));
    }
}
