// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.sandbox.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The first lines of a request.
///
/// @param target path and query as sent
/// @param headers by name in lower case
public record RequestHead(String method, String target, Map<String, String> headers) {
    public RequestHead {
        headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
    }

    /// A header by its name in any case.
    public @Nullable String header(String name) {
        return headers.get(name.toLowerCase(Locale.ROOT));
    }

    /// Whether a header has this among its comma-separated values, in any case.
    boolean lists(String name, String value) {
        for (var item : headers.getOrDefault(name, "").split(",", -1)) {
            if (item.strip().equalsIgnoreCase(value)) {
                return true;
            }
        }
        return false;
    }

    /// The target without its query, as sent.
    public String path() {
        int query = target.indexOf('?');
        return query < 0 ? target : target.substring(0, query);
    }

    /// A value of the query, if it is there.
    public @Nullable String query(String name) {
        int query = target.indexOf('?');
        for (var pair : query < 0 ? new String[0] : target.substring(query + 1).split("&", -1)) {
            if (pair.startsWith(name + "=")) {
                return URLDecoder.decode(pair.substring(name.length() + 1), UTF_8);
            }
        }
        return null;
    }
}
