// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.form;

import java.net.URI;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// A request exactly as it will be sent, but for the key.
///
/// @param body JSON members in order: `String`, `BigDecimal`, `Long`, `Boolean`, `Map`, `List`
/// @param files the multipart parts that carry a file, by part name
public record WireRequest(
        String method,
        URI url,
        Endpoint.Encoding encoding,
        Map<String, Object> body,
        Map<String, Path> files) {

    public WireRequest {
        body = Collections.unmodifiableMap(new LinkedHashMap<>(body));
        files = Collections.unmodifiableMap(new LinkedHashMap<>(files));
    }
}
