// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.sandbox.dialect;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.function.Function;
import studio.timbre.sandbox.http.Exchange;
import studio.timbre.sandbox.http.Fault;
import studio.timbre.sandbox.http.Faults;
import studio.timbre.sandbox.http.SeveredException;
import tools.jackson.databind.node.ObjectNode;

/// Server-sent events that carry audio: each write becomes one event.
final class EventStream extends OutputStream {
    private final OutputStream out;
    private final Faults faults;
    private final String newline;
    private final Function<String, ObjectNode> audio;
    private final Function<String, ObjectNode> error;
    private int events;

    /// Begins the answer.
    ///
    /// @param audio makes the event for a piece of base64
    /// @param error makes the event for a failure
    EventStream(
            Exchange exchange,
            Function<String, ObjectNode> audio,
            Function<String, ObjectNode> error)
            throws IOException {
        this.faults = exchange.faults();
        this.audio = audio;
        this.error = error;
        newline =
                switch (faults.text(Fault.SSE_LINES, "lf")) {
                    case "cr" -> "\r";
                    case "crlf" -> "\r\n";
                    default -> "\n";
                };
        exchange.header("Cache-Control", "no-cache");
        out = exchange.stream(200, ContentType.EVENTS);
        if (faults.has(Fault.SSE_BOM)) {
            out.write(("\ufeff: hello" + newline + newline).getBytes(UTF_8));
        }
        if (faults.has(Fault.OVERSIZE)) {
            oversize(faults.number(Fault.OVERSIZE, 100));
        }
    }

    private void oversize(long mebibytes) throws IOException {
        var nonsense = new byte[1 << 20];
        Arrays.fill(nonsense, (byte) 'x');
        out.write("data: ".getBytes(UTF_8));
        for (long i = 0; i < mebibytes; i++) {
            out.write(nonsense);
        }
        out.write((newline + newline).getBytes(UTF_8));
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int count) throws IOException {
        if (faults.has(Fault.ERROR_IN_SSE) && events >= faults.number(Fault.ERROR_IN_SSE, 1)) {
            fail("the voice model stopped");
            throw new SeveredException(false);
        }
        var base64 = Json.base64(Arrays.copyOfRange(bytes, offset, offset + count));
        send(audio.apply(faults.has(Fault.BAD_BASE64) && events == 0 ? "*" + base64 : base64));
        events++;
    }

    /// Says that something went wrong, and ends the stream.
    void fail(String message) throws IOException {
        send(error.apply(message));
        out.close();
    }

    /// Says that everything was said, and ends the stream.
    void finish(ObjectNode last) throws IOException {
        if (faults.has(Fault.SSE_NO_BLANK)) {
            out.write(("data: " + last).getBytes(UTF_8));
        } else if (!faults.has(Fault.NO_DONE)) {
            send(last);
        }
        out.close();
    }

    private void send(ObjectNode event) throws IOException {
        out.write(("data: " + event + newline + newline).getBytes(UTF_8));
    }
}
