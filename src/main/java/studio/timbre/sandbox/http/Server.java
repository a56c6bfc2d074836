// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.sandbox.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;

/// Listens on the loopback address and on no other.
public final class Server implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(Server.class.getName());

    private final ServerSocket listener;
    private final Handler handler;
    private final Executor threads;
    private final Pace pace = new Pace();
    private final CompletableFuture<Boolean> deaf = new CompletableFuture<>();
    private final Set<Socket> clients = ConcurrentHashMap.newKeySet();

    /// Starts listening.
    ///
    /// @param port 0 for any that is free
    /// @param threads runs the server and each of its connections, all of which block
    public Server(int port, Handler handler, Executor threads) throws IOException {
        listener = new ServerSocket(port, 50, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}));
        this.handler = handler;
        this.threads = threads;
        threads.execute(this::listen);
    }

    /// Where it listens, such as `http://127.0.0.1:40123`.
    public URI address() {
        return URI.create("http://127.0.0.1:" + listener.getLocalPort());
    }

    /// How many clients are connected.
    public int clients() {
        return clients.size();
    }

    private void listen() {
        try {
            while (true) {
                var client = listener.accept();
                clients.add(client);
                if (listener.isClosed()) {
                    client.close();
                }
                threads.execute(
                        new Connection(client, handler, pace, () -> clients.remove(client)));
            }
        } catch (SocketException e) {
            LOG.log(Level.DEBUG, "the sandbox stopped listening");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            deaf.complete(true);
        }
    }

    /// Stops listening and sends every client away; afterwards the port is free.
    @Override
    public void close() {
        pace.close();
        try {
            listener.close();
            deaf.join();
            for (var client : clients) {
                client.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
