// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.sandbox.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Takes a `multipart/form-data` body apart (RFC 7578).
public final class Multipart {
    private static final Pattern BOUNDARY =
            Pattern.compile("(?i)^multipart/form-data;.*\\bboundary=(?:\"([^\"]+)\"|([^;\\s]+))");
    private static final Pattern NAME = Pattern.compile("(?i)[;\\s]name=\"([^\"]*)\"");
    private static final Pattern FILE = Pattern.compile("(?i)[;\\s]filename=\"([^\"]*)\"");

    private Multipart() {}

    /// The parts in the order in which they came.
    ///
    /// @throws IllegalArgumentException if the body is not what its type says
    public static List<Part> parts(@Nullable String contentType, byte[] body) {
        var found = BOUNDARY.matcher(contentType == null ? "" : contentType);
        if (!found.find()) {
            throw new IllegalArgumentException("multipart/form-data with a boundary is expected");
        }
        var boundary = found.group(1) == null ? found.group(2) : found.group(1);
        // Each byte is one character here, so that an index in the text is one in the body.
        var text = "\r\n" + new String(body, ISO_8859_1);
        var delimiter = "\r\n--" + boundary;
        var parts = new ArrayList<Part>();
        int at = text.indexOf(delimiter);
        while (at >= 0) {
            int start = at + delimiter.length();
            if (text.startsWith("--", start)) {
                return parts;
            }
            int end = text.indexOf(delimiter, start);
            int blank = text.indexOf("\r\n\r\n", start);
            if (end < 0 || blank < 0 || blank + 4 > end) {
                break;
            }
            var content = ByteBuffer.wrap(body, blank + 2, end - blank - 4);
            parts.add(part(text.substring(start, blank), content.slice()));
            at = end;
        }
        throw new IllegalArgumentException("the multipart body ends early");
    }

    private static Part part(String head, ByteBuffer content) {
        var utf = new String(head.getBytes(ISO_8859_1), UTF_8);
        var name = NAME.matcher(utf);
        if (!name.find()) {
            throw new IllegalArgumentException("a part has no name");
        }
        var file = FILE.matcher(utf);
        return new Part(name.group(1), file.find() ? file.group(1) : null, content);
    }
}
