// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.takes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import studio.timbre.take.TakeRow;

/// Puts takes in order, those of one passage together if that is wanted.
final class Groups {
    private Groups() {}

    /// The same lines in order.
    ///
    /// @param lines the latest in front
    /// @param order null leaves them as they are
    /// @param together whether those of one passage stand together, the passage with the latest
    ///   take in front
    static List<TakeLine> arranged(
            List<TakeLine> lines, @Nullable Comparator<TakeLine> order, boolean together) {
        var arranged = new ArrayList<>(lines);
        if (order != null) {
            arranged.sort(order);
        }
        if (together) {
            var places = new HashMap<String, Integer>();
            lines.forEach(line -> places.putIfAbsent(passage(line.row()), places.size()));
            arranged.sort(Comparator.comparing(line -> places.get(passage(line.row()))));
        }
        return arranged;
    }

    /// Tells passages apart: by their key, and takes of a whole script by how it begins.
    static String passage(TakeRow row) {
        var origin = row.source().origin();
        return origin.passage() == null
                ? row.source().excerpt()
                : origin.project() + "/" + origin.passage();
    }
}
