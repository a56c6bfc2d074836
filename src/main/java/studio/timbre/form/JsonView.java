// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.form;

import java.util.LinkedHashMap;

/// The body of a request as a person reads it. A file stands in it as `@` and its path.
public final class JsonView {
    private JsonView() {}

    /// The body over several lines.
    public static String of(WireRequest request) {
        var members = new LinkedHashMap<String, Object>(request.body());
        request.files().forEach((name, path) -> members.put(name, "@" + path));
        return Json.pretty(members);
    }
}
