// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.speech;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// What the provider says it will bill, in its own words and units.
public record Usage(Map<String, Object> amounts) {
    public Usage {
        amounts = Collections.unmodifiableMap(new LinkedHashMap<>(amounts));
    }

    /// Both together: numbers of the same name are added up, of anything else the first stays.
    public Usage plus(Usage other) {
        var sum = new LinkedHashMap<>(amounts);
        other.amounts.forEach((name, amount) -> sum.merge(name, amount, Usage::sum));
        return new Usage(sum);
    }

    private static Object sum(Object one, Object other) {
        if (one instanceof Number a && other instanceof Number b) {
            return new BigDecimal(a.toString()).add(new BigDecimal(b.toString()));
        }
        if (one instanceof Map<?, ?> a && other instanceof Map<?, ?> b) {
            var sum = new LinkedHashMap<Object, Object>(a);
            b.forEach((name, amount) -> sum.merge(name, amount, Usage::sum));
            return sum;
        }
        return one;
    }
}
