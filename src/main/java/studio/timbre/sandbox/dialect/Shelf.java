// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.sandbox.dialect;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import studio.timbre.sandbox.http.Exchange;
import studio.timbre.sandbox.http.Faults;
import studio.timbre.sandbox.http.Handler;
import studio.timbre.sandbox.http.Ledger;
import studio.timbre.sandbox.http.RequestHead;
import studio.timbre.sandbox.http.Server;

/// A second server, for answers that are fetched by a link from another host, as from a storage
/// service. It wants no key, and the ledger tells whether one came.
public final class Shelf implements Handler, AutoCloseable {
    private static final int FILES = 64;

    private final Map<String, StoredFile> files = new LinkedHashMap<>();
    private final Ledger ledger;
    private final Server server;

    private record StoredFile(String contentType, ByteBuffer content) {}

    /// Opens the second server on a free port.
    @SuppressWarnings("this-escape")
    public Shelf(Ledger ledger, Executor threads) throws IOException {
        this.ledger = ledger;
        server = new Server(0, this, threads);
    }

    /// Stores a file; the oldest makes room.
    ///
    /// @return where it can be fetched
    synchronized URI put(String contentType, byte[] content, String ending) {
        var path = "/files/" + UUID.randomUUID() + "." + ending;
        files.put(path, new StoredFile(contentType, ByteBuffer.wrap(content)));
        if (files.size() > FILES) {
            files.remove(files.keySet().iterator().next());
        }
        return server.address().resolve(path);
    }

    private synchronized @Nullable StoredFile file(String path) {
        return files.get(path);
    }

    @Override
    public Faults faults(RequestHead head) {
        ledger.came(new RequestHead(head.method(), "/files", head.headers()));
        return Faults.NONE;
    }

    @Override
    public void answer(Exchange exchange) throws IOException {
        var file = file(exchange.head().path());
        if (file == null) {
            exchange.answer(404, ContentType.TEXT, "no such file\n".getBytes(UTF_8));
        } else {
            exchange.answer(200, file.contentType(), file.content().array());
        }
    }

    @Override
    public void close() {
        server.close();
    }
}
