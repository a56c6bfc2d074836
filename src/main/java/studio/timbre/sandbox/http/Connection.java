// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.sandbox.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.System.Logger.Level;
import java.net.Socket;
import java.util.Map;

/// Serves one client until it leaves, or until a fault sends it away.
final class Connection implements Runnable {
    private static final System.Logger LOG = System.getLogger(Connection.class.getName());

    private static final RequestHead UNREADABLE = new RequestHead("GET", "/", Map.of());

    /// How long a client may be silent, in milliseconds.
    private static final int PATIENCE = 60_000;

    private final Socket socket;
    private final Handler handler;
    private final Pace pace;
    private final Runnable gone;

    /// Takes a client over.
    ///
    /// @param gone called once, when the connection has ended
    Connection(Socket socket, Handler handler, Pace pace, Runnable gone) {
        this.socket = socket;
        this.handler = handler;
        this.pace = pace;
        this.gone = gone;
    }

    @Override
    public void run() {
        try (socket) {
            socket.setTcpNoDelay(true);
            socket.setSoTimeout(PATIENCE);
            var in = new BufferedInputStream(socket.getInputStream());
            while (served(in, socket.getOutputStream())) {
                LOG.log(Level.TRACE, "served");
            }
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "a connection ended: {0}", e.getMessage());
        } finally {
            gone.run();
        }
    }

    private boolean served(InputStream in, OutputStream out) throws IOException {
        try {
            var reader = new RequestReader(in, pace);
            var head = reader.head();
            return head != null && answered(head, reader, in, out);
        } catch (BadRequestException e) {
            refuse(UNREADABLE, e.status(), e, in, out);
        } catch (SeveredException e) {
            if (e.reset()) {
                socket.setSoLinger(true, 0);
            }
        }
        return false;
    }

    private boolean answered(
            RequestHead head, RequestReader reader, InputStream in, OutputStream out)
            throws IOException {
        Faults faults;
        try {
            faults = handler.faults(head);
        } catch (IllegalArgumentException e) {
            refuse(head, 400, e, in, out);
            return false;
        }
        if (head.lists("expect", "100-continue")) {
            out.write("HTTP/1.1 100 Continue\r\n\r\n".getBytes(UTF_8));
        }
        var body = reader.body(head, faults.number(Fault.SLOW_UPLOAD, 100));
        var exchange = new Exchange(head, body, faults, pace, in, out);
        handler.answer(exchange);
        return !head.lists("connection", "close")
                && !faults.has(Fault.UNFRAMED)
                && !head.lists("connection", "upgrade")
                && head.header("upgrade") == null;
    }

    private void refuse(
            RequestHead head, int status, Exception why, InputStream in, OutputStream out)
            throws IOException {
        var exchange = new Exchange(head, new byte[0], Faults.NONE, pace, in, out);
        exchange.header("Connection", "close");
        exchange.answer(status, "text/plain", (why.getMessage() + "\n").getBytes(UTF_8));
    }
}
