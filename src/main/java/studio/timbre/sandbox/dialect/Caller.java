// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.sandbox.dialect;

import org.jspecify.annotations.Nullable;
import studio.timbre.sandbox.http.RequestHead;

/// Who calls. Any key will do but the word `wrong`, so that a refusal can be tried too.
final class Caller {
    private static final String PREFIX = "Bearer ";

    private Caller() {}

    /// Refuses a request that brings no key, or a wrong one.
    static void check(RequestHead head) throws RefusalException {
        var header = head.header("authorization");
        var bearer = header != null && header.regionMatches(true, 0, PREFIX, 0, PREFIX.length());
        checkKey(header == null || !bearer ? null : header.substring(PREFIX.length()).strip());
    }

    /// Refuses a missing or wrong key.
    static void checkKey(@Nullable String key) throws RefusalException {
        if (key == null || key.isEmpty()) {
            throw new RefusalException(401, "missing_api_key", "an API key is required", null);
        }
        if (key.equals("wrong")) {
            throw new RefusalException(401, "invalid_api_key", "the API key is not valid", null);
        }
    }
}
