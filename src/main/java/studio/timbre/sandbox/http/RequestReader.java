// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.sandbox.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Reads requests as RFC 9112 says, within bounds: 64 KiB of head, 64 MiB of body.
final class RequestReader {
    private static final int HEAD_BYTES = 64 << 10;
    private static final int BODY_BYTES = 64 << 20;

    private final InputStream in;
    private final Pace pace;
    private int headBytes;

    RequestReader(InputStream in, Pace pace) {
        this.in = in;
        this.pace = pace;
    }

    /// Waits for the next request.
    ///
    /// @return null if the client ended the connection instead
    @Nullable RequestHead head() throws IOException {
        headBytes = 0;
        var line = line();
        if (line == null) {
            return null;
        }
        var words = line.split(" ", -1);
        if (words.length != 3 || !words[2].startsWith("HTTP/1.") || !words[1].startsWith("/")) {
            throw new BadRequestException(400, "not a request line of HTTP/1.1");
        }
        var headers = new LinkedHashMap<String, String>();
        for (var field = needed(line()); !field.isEmpty(); field = needed(line())) {
            int colon = field.indexOf(':');
            if (colon < 1 || field.charAt(colon - 1) == ' ') {
                throw new BadRequestException(400, "not a header");
            }
            var name = field.substring(0, colon).toLowerCase(Locale.ROOT);
            headers.merge(name, field.substring(colon + 1).strip(), (a, b) -> a + ", " + b);
        }
        return new RequestHead(words[0], words[1], headers);
    }

    /// Reads the body of a request whose head was read.
    ///
    /// @param pause milliseconds to wait before each KiB
    byte[] body(RequestHead head, long pause) throws IOException {
        var length = head.header("content-length");
        if (head.lists("transfer-encoding", "chunked")) {
            if (length != null) {
                throw new BadRequestException(400, "both chunked and a Content-Length");
            }
            return chunks(pause);
        }
        var body = new ByteArrayOutputStream();
        if (length != null) {
            if (!length.matches("\\d{1,18}")) {
                throw new BadRequestException(400, "not a Content-Length");
            }
            copy(Long.parseLong(length), body, pause);
        }
        return body.toByteArray();
    }

    private byte[] chunks(long pause) throws IOException {
        var body = new ByteArrayOutputStream();
        while (true) {
            headBytes = 0;
            var size = needed(line()).split(";", -1)[0].strip();
            if (!size.matches("[0-9a-fA-F]{1,8}")) {
                throw new BadRequestException(400, "not the size of a chunk");
            }
            long bytes = Long.parseLong(size, 16);
            copy(bytes, body, pause);
            if (bytes > 0) {
                needed(line());
                continue;
            }
            for (var trailer = needed(line()); !trailer.isEmpty(); ) {
                trailer = needed(line());
            }
            return body.toByteArray();
        }
    }

    private void copy(long bytes, ByteArrayOutputStream into, long pause) throws IOException {
        if (bytes > BODY_BYTES - into.size()) {
            throw new BadRequestException(413, "more than 64 MiB");
        }
        for (long left = bytes; left > 0; ) {
            pace.pause(pause);
            var piece = in.readNBytes((int) Math.min(left, pause > 0 ? 1024 : 1 << 16));
            if (piece.length == 0) {
                throw new EOFException("the request ended early");
            }
            into.writeBytes(piece);
            left -= piece.length;
        }
    }

    private @Nullable String line() throws IOException {
        var line = new ByteArrayOutputStream();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                return null;
            }
            if (++headBytes > HEAD_BYTES) {
                throw new BadRequestException(431, "more than 64 KiB of headers");
            }
            if (c != '\r') {
                line.write(c);
            }
        }
        return line.toString(ISO_8859_1);
    }

    private static String needed(@Nullable String line) throws IOException {
        if (line == null) {
            throw new EOFException("the request ended early");
        }
        return line;
    }
}
