// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.sandbox.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.Map;

/// A request that came whole, and the one answer to it.
public final class Exchange {
    private final RequestHead head;
    private final byte[] body;
    private final Faults faults;
    private final Pace pace;
    private final InputStream in;
    private final OutputStream out;
    private final Map<String, String> headers = new LinkedHashMap<>();
    private boolean begun;

    Exchange(
            RequestHead head,
            byte[] body,
            Faults faults,
            Pace pace,
            InputStream in,
            OutputStream out) {
        this.head = head;
        this.body = body;
        this.faults = faults;
        this.pace = pace;
        this.in = in;
        this.out =
                faults.has(Fault.SLOW_LORIS)
                        ? new SlowStream(out, pace, faults.number(Fault.SLOW_LORIS, 1000))
                        : out;
    }

    public RequestHead head() {
        return head;
    }

    /// The body of the request; not a copy.
    public byte[] body() {
        return body;
    }

    public Faults faults() {
        return faults;
    }

    /// Whether the answer has begun, so that it is too late for another.
    public boolean begun() {
        return begun;
    }

    /// Sets a header of the answer to come.
    public void header(String name, String value) {
        headers.put(name, value);
    }

    /// Answers with a body of known length.
    public void answer(int status, String contentType, byte[] answer) throws IOException {
        header("Content-Length", Integer.toString(answer.length));
        begin(status, contentType);
        var sink = new FaultyBody(new PlainFraming(out), faults, pace);
        if (!head.method().equals("HEAD")) {
            sink.write(answer, 0, answer.length);
        }
        sink.close();
    }

    /// Answers piece by piece.
    ///
    /// @return takes the body; each write is sent at once; closing says that it is complete
    public OutputStream stream(int status, String contentType) throws IOException {
        if (faults.has(Fault.UNFRAMED)) {
            header("Connection", "close");
            begin(status, contentType);
            return new FaultyBody(new PlainFraming(out), faults, pace);
        }
        header("Transfer-Encoding", "chunked");
        if (faults.has(Fault.TE_AND_CL)) {
            header("Content-Length", "3");
        }
        begin(status, contentType);
        return new FaultyBody(new ChunkedFraming(out, faults.has(Fault.BAD_CHUNK)), faults, pace);
    }

    /// Turns the connection into a WebSocket.
    ///
    /// @throws IllegalArgumentException if that is not what the client asked for
    public WebSocket upgrade() throws IOException {
        var accept = WebSocket.accept(head);
        header("Upgrade", "websocket");
        header("Connection", "Upgrade");
        header("Sec-WebSocket-Accept", accept);
        begin(101, "");
        return new WebSocket(in, out, faults, pace);
    }

    private void begin(int status, String contentType) throws IOException {
        begun = true;
        if (status != 101) {
            pace.pause(faults.number(Fault.DELAY_FIRST, 1000));
        }
        var text = new StringBuilder("HTTP/1.1 " + status + " " + reason(status) + "\r\n");
        if (status != 101) {
            header("Content-Type", faults.text(Fault.TYPE, contentType));
            if (head.header("upgrade") != null) {
                // The connection ends behind a refused upgrade; a client that is not told uses it
                // again, into nothing.
                header("Connection", "close");
            }
        }
        if (faults.has(Fault.RETRY_AFTER)) {
            header("Retry-After", faults.text(Fault.RETRY_AFTER, "1"));
        }
        headers.forEach((name, value) -> text.append(name + ": " + value + "\r\n"));
        if (faults.has(Fault.CUT_HEAD)) {
            out.write(text.toString().getBytes(ISO_8859_1), 0, text.length() / 2);
            throw new SeveredException(false);
        }
        out.write(text.append("\r\n").toString().getBytes(ISO_8859_1));
        out.flush();
    }

    private static String reason(int status) {
        return status < 300 ? "OK" : status < 400 ? "Moved" : "Refused";
    }
}
