// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.provider.machine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Fills the placeholders of a recipe. Each argument reaches the program as it is: no shell ever
/// reads it.
final class Arguments {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");

    private Arguments() {}

    /// The arguments that can be filled.
    ///
    /// @param values by placeholder
    static List<String> of(List<List<String>> groups, Map<String, String> values) {
        var filled = new ArrayList<String>();
        for (var group : groups) {
            if (group.stream().allMatch(each -> fills(each, values))) {
                group.forEach(each -> filled.add(fill(each, values)));
            }
        }
        return filled;
    }

    private static boolean fills(String template, Map<String, String> values) {
        return PLACEHOLDER
                .matcher(template)
                .results()
                .allMatch(found -> values.containsKey(found.group(1)));
    }

    private static String fill(String template, Map<String, String> values) {
        return PLACEHOLDER
                .matcher(template)
                .replaceAll(
                        found -> Matcher.quoteReplacement(values.getOrDefault(found.group(1), "")));
    }
}
