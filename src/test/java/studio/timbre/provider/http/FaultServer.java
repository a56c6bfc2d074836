// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.provider.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ServerSocketFactory;
import javax.net.ssl.SSLServerSocket;

/// A server on this machine that does whatever a test tells it, byte by byte, and remembers what it
/// was asked. What it has read whole counts as carried out.
public final class FaultServer implements AutoCloseable {
    private final ServerSocket door;
    private final Script script;
    private final Thread listening;
    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private final List<Socket> open = new CopyOnWriteArrayList<>();
    private final AtomicInteger knocks = new AtomicInteger();
    private final CountDownLatch closing = new CountDownLatch(1);

    /// Opens on a free port of the loopback address.
    ///
    /// @param script answers each request
    public FaultServer(Script script) {
        this(script, "127.0.0.1");
    }

    FaultServer(Script script, String address) {
        this(script, address, ServerSocketFactory.getDefault());
    }

    /// @param doors makes the door, such as one with TLS
    FaultServer(Script script, String address, ServerSocketFactory doors) {
        this.script = script;
        try {
            door = doors.createServerSocket(0, 50, InetAddress.getByName(address));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        listening = Thread.ofVirtual().name("fault-server").start(this::listen);
    }

    /// Answers every request with these bytes.
    public static FaultServer saying(byte[] answer) {
        return new FaultServer((_, to) -> to.bytes(answer));
    }

    /// Answers every request with a whole answer.
    public static FaultServer saying(String status, String headers, String body) {
        return saying(answer(status, headers, body.getBytes(UTF_8)));
    }

    /// An HTTP answer that says how long it is.
    ///
    /// @param status such as `200 OK`
    /// @param headers each ends with CR LF; may be empty
    public static byte[] answer(String status, String headers, byte[] body) {
        var bytes = new ByteArrayOutputStream();
        var head =
                "HTTP/1.1 %s\r\n%sContent-Length: %d\r\n\r\n"
                        .formatted(status, headers, body.length);
        bytes.writeBytes(head.getBytes(ISO_8859_1));
        bytes.writeBytes(body);
        return bytes.toByteArray();
    }

    public URI at(String path) {
        return URI.create(
                (door instanceof SSLServerSocket ? "https://" : "http://")
                        + door.getInetAddress().getHostAddress()
                        + ":"
                        + door.getLocalPort()
                        + path);
    }

    /// What it was asked so far, each time that it was.
    public List<Asked> asked() {
        return asked;
    }

    /// How often somebody connected.
    public int knocks() {
        return knocks.get();
    }

    /// Whether every client has let go of its connections.
    public boolean deserted() {
        return open.stream().allMatch(FaultServer::left);
    }

    private static boolean left(Socket socket) {
        try {
            socket.setSoTimeout(1);
            while (socket.getInputStream().read() >= 0) {
                continue;
            }
            return true;
        } catch (SocketTimeoutException e) {
            return false;
        } catch (IOException e) {
            return true;
        }
    }

    private void listen() {
        while (!door.isClosed()) {
            try {
                var socket = door.accept();
                open.add(socket);
                knocks.incrementAndGet();
                Thread.ofVirtual().name("fault-server").start(() -> serve(socket));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            var from = new BufferedInputStream(socket.getInputStream());
            for (var next = read(from); next != null; next = read(from)) {
                asked.add(next);
                script.answer(next, new To(socket, closing));
            }
        } catch (IOException e) {
            // The client went away, which many tests want.
            open.remove(socket);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Asked read(InputStream from) throws IOException {
        var first = line(from);
        if (first.indexOf(' ') < 0) {
            return null;
        }
        var headers = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        for (var line = line(from); !line.isEmpty(); line = line(from)) {
            var parts = line.split(":", 2);
            if (parts.length < 2) {
                throw new IOException("no header: " + line);
            }
            headers.put(parts[0], parts[1].strip());
        }
        var body = from.readNBytes(Integer.parseInt(headers.getOrDefault("Content-Length", "0")));
        var words = first.split(" ");
        return new Asked(words[0].toUpperCase(Locale.ROOT), words[1], headers, body);
    }

    private static String line(InputStream from) throws IOException {
        var line = new ByteArrayOutputStream();
        for (int b = from.read(); b >= 0 && b != '\n'; b = from.read()) {
            line.write(b);
        }
        return line.toString(ISO_8859_1).stripTrailing();
    }

    /// Returns when the door is really shut: until its last wait has ended, the port still lets in.
    @Override
    public void close() {
        closing.countDown();
        try {
            door.close();
            listening.join();
            for (var socket : open) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// A request as it came.
    public record Asked(String method, String path, Map<String, String> headers, byte[] body) {
        public String text() {
            return new String(body, UTF_8);
        }
    }

    /// What the server does with a request; the connection stays open afterwards.
    @FunctionalInterface
    public interface Script {
        void answer(Asked asked, To to) throws IOException, InterruptedException;
    }

    /// The way back to the client.
    ///
    /// @param closing opens when the test is over, so that nobody waits for ever
    public record To(Socket socket, CountDownLatch closing) {
        public void text(String text) throws IOException {
            bytes(text.getBytes(UTF_8));
        }

        public void bytes(byte[] bytes) throws IOException {
            OutputStream out = socket.getOutputStream();
            out.write(bytes);
            out.flush();
        }

        public void chunk(byte[] bytes) throws IOException {
            text(Integer.toHexString(bytes.length) + "\r\n");
            bytes(bytes);
            text("\r\n");
        }

        /// Ends the connection as a crash does.
        public void reset() throws IOException {
            socket.setSoLinger(true, 0);
            socket.close();
        }

        public void hangUp() throws IOException {
            socket.close();
        }

        /// Holds the connection until the test is over.
        public void hold() throws InterruptedException {
            closing.await();
        }
    }
}
