// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.provider.http;

import java.io.EOFException;
import java.io.IOException;
import java.util.StringJoiner;
import okio.BufferedSource;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/// Reads server-sent events (WHATWG HTML, 9.2.6) one by one; unlike a browser it also takes a last
/// event that no blank line ends.
final class EventLines {
    private static final ByteString ENDS = ByteString.encodeUtf8("\r\n");
    private static final long MAX_LINE = 16L << 20;

    private boolean begun;
    private boolean afterReturn;

    /// Waits for the data of the next event.
    ///
    /// @return null at the end of the stream
    @Nullable String next(BufferedSource source) throws IOException {
        var data = new StringJoiner("\n").setEmptyValue("");
        boolean any = false;
        for (var line = line(source); line != null; line = line(source)) {
            if (line.isEmpty() && any) {
                return data.toString();
            }
            if (line.equals("data") || line.startsWith("data:")) {
                var value = line.length() > 5 ? line.substring(5) : "";
                data.add(value.startsWith(" ") ? value.substring(1) : value);
                any = true;
            }
        }
        return any ? data.toString() : null;
    }

    private @Nullable String line(BufferedSource source) throws IOException {
        if (afterReturn && !source.exhausted() && source.getBuffer().getByte(0) == '\n') {
            source.skip(1);
        }
        afterReturn = false;
        long end = end(source);
        if (end < 0) {
            return source.exhausted() ? null : first(source.readUtf8());
        }
        var line = first(source.readUtf8(end));
        afterReturn = source.readByte() == '\r';
        return line;
    }

    /// The line, without the byte order mark that the first one may have.
    private String first(String line) {
        boolean marked = !begun && line.startsWith("\ufeff");
        begun = true;
        return marked ? line.substring(1) : line;
    }

    private static long end(BufferedSource source) throws IOException {
        var buffer = source.getBuffer();
        long looked = 0;
        while (true) {
            long end = buffer.indexOfElement(ENDS, looked);
            if (end >= 0) {
                return end;
            }
            looked = buffer.size();
            if (looked > MAX_LINE) {
                throw new EOFException("an event without end");
            }
            if (!source.request(looked + 1)) {
                return -1;
            }
        }
    }
}
