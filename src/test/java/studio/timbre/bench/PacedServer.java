// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import studio.timbre.equipment.Soon;
import studio.timbre.equipment.Sounds;

/// A provider on this machine: thinks for a while, then sends a WAV in pieces, faster than real
/// time, and remembers when the first sample went out.
final class PacedServer implements AutoCloseable {
    private static final int RATE = 24_000;
    private static final int PACE = 4;
    private static final Duration THINKING = Duration.ofMillis(300);
    private static final Duration PIECE = Duration.ofMillis(100);

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final short[] sound;
    private volatile long firstSent;

    PacedServer(short[] sound) throws IOException {
        this.sound = sound;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/speech.wav", this::speak);
        server.setExecutor(threads);
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/speech.wav");
    }

    /// When the first sample of the last answer was sent, as [System#nanoTime].
    long firstSent() {
        return firstSent;
    }

    private void speak(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "audio/wav");
        exchange.sendResponseHeaders(200, 0);
        try (exchange;
                var body = exchange.getResponseBody()) {
            body.flush();
            Soon.after(THINKING);
            int piece = (int) (PIECE.toMillis() * RATE / 1000) * PACE;
            long begun = System.nanoTime();
            for (int at = 0; at < sound.length; at += piece) {
                long due = begun + PIECE.toNanos() * (at / piece);
                Soon.until(() -> System.nanoTime() >= due);
                if (at == 0) {
                    firstSent = System.nanoTime();
                    body.write(header());
                }
                body.write(Sounds.bytes(sound, at, Math.min(sound.length, at + piece)).array());
                body.flush();
            }
        } catch (IOException e) {
            // A peer that was ended does not listen to the end.
            if (firstSent == 0) {
                throw e;
            }
        }
    }

    private static byte[] header() {
        return ByteBuffer.allocate(44)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put("RIFF".getBytes(StandardCharsets.US_ASCII))
                .putInt(-1)
                .put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII))
                .putInt(16)
                .putShort((short) 1)
                .putShort((short) 1)
                .putInt(RATE)
                .putInt(2 * RATE)
                .putShort((short) 2)
                .putShort((short) 16)
                .put("data".getBytes(StandardCharsets.US_ASCII))
                .putInt(-1)
                .array();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
