// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import studio.timbre.sandbox.dialect.Detour;
import studio.timbre.sandbox.dialect.Dialect;
import studio.timbre.sandbox.dialect.RefusalException;
import studio.timbre.sandbox.http.Exchange;
import studio.timbre.sandbox.http.Fault;
import studio.timbre.sandbox.http.Faults;
import studio.timbre.sandbox.http.Handler;
import studio.timbre.sandbox.http.Ledger;
import studio.timbre.sandbox.http.RequestHead;
import studio.timbre.sandbox.http.SeveredException;
import tools.jackson.databind.json.JsonMapper;

/// Sends each request to the dialect whose base path it names, and counts it.
final class Reception implements Handler {
    private static final JsonMapper MAPPER = JsonMapper.shared();
    private static final Set<Integer> TURNED_AWAY = Set.of(429, 503);

    private final Map<String, Dialect> dialects;
    private final Ledger ledger;
    private final Supplier<Report> report;
    private volatile Standing standing = new Standing(Faults.NONE);

    /// Opens.
    ///
    /// @param dialects by base path, such as `/eigen`
    Reception(Map<String, Dialect> dialects, Ledger ledger, Supplier<Report> report) {
        this.dialects = Map.copyOf(dialects);
        this.ledger = ledger;
        this.report = report;
    }

    /// Whether a provider lies under this base path.
    boolean speaks(String base) {
        return dialects.containsKey(base);
    }

    /// From now on these go wrong with every request that makes sound.
    void standing(Faults faults) {
        standing = new Standing(faults);
    }

    @Override
    public Faults faults(RequestHead head) {
        var header = head.header("x-timbre-fault");
        var own = header == null ? Faults.NONE : Faults.parse(header);
        if (head.path().startsWith("/_sandbox/")) {
            return own;
        }
        ledger.came(head);
        boolean sounds = head.method().equals("POST") || head.header("upgrade") != null;
        return sounds ? standing.next().and(own) : own;
    }

    @Override
    public void answer(Exchange exchange) throws IOException {
        var path = exchange.head().path();
        exchange.header("x-request-id", "req_" + UUID.randomUUID().toString().replace("-", ""));
        if (path.startsWith("/_sandbox/")) {
            control(exchange, path);
            return;
        }
        if (exchange.head().header("upgrade") == null && !turnedAway(exchange)) {
            ledger.carriedOut(exchange.head());
        }
        var base = base(path);
        if (base.isEmpty()) {
            exchange.answer(404, "text/plain", "no provider is at this address\n".getBytes(UTF_8));
            return;
        }
        var dialect = base.get().getValue();
        try {
            if (!Detour.taken(exchange, dialect)) {
                dialect.answer(exchange, path.substring(base.get().getKey().length()));
            }
        } catch (RefusalException e) {
            if (exchange.begun()) {
                throw new SeveredException(false);
            }
            exchange.answer(e.status(), "application/json", dialect.error(e));
        }
    }

    /// A request that may come again later has not been carried out.
    private static boolean turnedAway(Exchange exchange) {
        return TURNED_AWAY.contains((int) exchange.faults().number(Fault.STATUS, 500));
    }

    private Optional<Map.Entry<String, Dialect>> base(String path) {
        return dialects.entrySet().stream()
                .filter(entry -> path.startsWith(entry.getKey() + "/"))
                .findFirst();
    }

    private void control(Exchange exchange, String path) throws IOException {
        var request = exchange.head().method() + " " + path;
        if (request.equals("GET /_sandbox/report")) {
            exchange.answer(200, "application/json", MAPPER.writeValueAsBytes(report.get()));
        } else if (request.equals("POST /_sandbox/fault")) {
            try {
                standing(Faults.parse(new String(exchange.body(), UTF_8)));
                exchange.answer(200, "text/plain", new byte[0]);
            } catch (IllegalArgumentException e) {
                exchange.answer(400, "text/plain", (e.getMessage() + "\n").getBytes(UTF_8));
            }
        } else {
            exchange.answer(404, "text/plain", "no such thing here\n".getBytes(UTF_8));
        }
    }
}
