// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.sandbox.dialect;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.util.zip.GZIPOutputStream;
import studio.timbre.sandbox.http.Exchange;
import studio.timbre.sandbox.http.Fault;
import studio.timbre.sandbox.http.SeveredException;

/// Answers that come instead of the right one when a fault asks for them.
public final class Detour {
    private static final byte[] MIB = new byte[1 << 20];

    private Detour() {}

    /// Answers wrongly if that is what was asked for.
    ///
    /// @return whether it did
    public static boolean taken(Exchange exchange, Dialect dialect)
            throws IOException, RefusalException {
        var faults = exchange.faults();
        int status = (int) faults.number(Fault.STATUS, 500);
        if (faults.says(Fault.RESET, "")) {
            throw new SeveredException(true);
        } else if (faults.has(Fault.REDIRECT)) {
            exchange.header("Location", faults.text(Fault.REDIRECT, "/"));
            exchange.answer(status == 0 ? 302 : status, ContentType.TEXT, new byte[0]);
        } else if (status > 0) {
            throw new RefusalException(status, code(status), "the sandbox was told to", null);
        } else if (faults.has(Fault.JSON_200_ERROR)) {
            var refusal = new RefusalException(500, code(500), "the voice model stopped", null);
            exchange.answer(200, ContentType.JSON, dialect.error(refusal));
        } else if (faults.has(Fault.HTML)) {
            var page = "<!doctype html><title>Sign in</title><h1>Sign in to go on</h1>\n";
            exchange.answer(200, "text/html; charset=utf-8", page.getBytes(UTF_8));
        } else if (faults.has(Fault.GZIP_BOMB)) {
            explode(exchange, faults.number(Fault.GZIP_BOMB, 1024));
        } else {
            return false;
        }
        return true;
    }

    private static void explode(Exchange exchange, long mebibytes) throws IOException {
        exchange.header("Content-Encoding", "gzip");
        try (var zipped =
                new GZIPOutputStream(
                        new BufferedOutputStream(exchange.stream(200, "audio/pcm"), 1 << 16))) {
            for (long i = 0; i < mebibytes; i++) {
                zipped.write(MIB);
            }
        }
    }

    private static String code(int status) {
        return switch (status) {
            case 401 -> "invalid_api_key";
            case 402 -> "insufficient_quota";
            case 403 -> "forbidden";
            case 404 -> "model_not_found";
            case 429 -> "rate_limit_exceeded";
            default -> status < 500 ? "invalid_request" : "server_error";
        };
    }
}
