// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.settings;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// How a table was left.
///
/// @param columns from left to right
/// @param sortedBy the id of the column that it is sorted by; null: none
public record TableLayout(List<Column> columns, @Nullable String sortedBy, boolean descending) {
    /// Of a table that nobody touched yet.
    public static final TableLayout FRESH = new TableLayout(List.of(), null, false);

    public TableLayout {
        columns = List.copyOf(columns);
    }

    /// One of its columns.
    ///
    /// @param width in pixels of the window
    public record Column(String id, int width, boolean shown) {}
}
