// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import studio.timbre.equipment.Soon;

/// A provider on this machine: thinks for a while, then sends a programme in pieces of 0.4 s,
/// faster than real time, and remembers when the first one went out.
final class PacedServer implements AutoCloseable {
    private static final int PACE = 4;
    private static final Duration THINKING = Duration.ofMillis(300);
    private static final Duration PIECE = Duration.ofMillis(100);

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Material programme;
    private final AtomicInteger plays = new AtomicInteger();
    private volatile long firstSent;

    PacedServer(Material programme) throws IOException {
        this.programme = programme;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::speak);
        server.setExecutor(threads);
        server.start();
    }

    /// An address for one play: what a player of an earlier one still asks for counts no more.
    URI address() {
        firstSent = 0;
        return URI.create(
                "http://127.0.0.1:%d/%d/speech.%s"
                        .formatted(
                                server.getAddress().getPort(),
                                plays.incrementAndGet(),
                                programme.format()));
    }

    /// When the first piece of the first answer at the last address was sent, as [System#nanoTime];
    /// 0 if none was.
    long firstSent() {
        return firstSent;
    }

    private void speak(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", programme.contentType());
        exchange.sendResponseHeaders(200, 0);
        try (exchange;
                var body = exchange.getResponseBody()) {
            body.flush();
            Soon.after(THINKING);
            var bytes = programme.bytes();
            int piece = (int) (PIECE.toMillis() * programme.perSecond() / 1000) * PACE;
            long begun = System.nanoTime();
            for (int at = 0; at < bytes.length; at += piece) {
                long due = begun + PIECE.toNanos() * (at / piece);
                Soon.until(() -> System.nanoTime() >= due);
                if (at == 0 && firstSent == 0 && isLast(exchange)) {
                    firstSent = System.nanoTime();
                }
                body.write(bytes, at, Math.min(piece, bytes.length - at));
                body.flush();
            }
        } catch (IOException e) {
            // A peer that was ended does not listen to the end.
            if (firstSent == 0 && isLast(exchange)) {
                throw e;
            }
        }
    }

    private boolean isLast(HttpExchange exchange) {
        return exchange.getRequestURI().getPath().startsWith("/" + plays.get() + "/");
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
