// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.speech;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// What the provider says it will bill, in its own words and units.
public record Usage(Map<String, Object> amounts) {
    public Usage {
        amounts = Collections.unmodifiableMap(new LinkedHashMap<>(amounts));
    }
}
