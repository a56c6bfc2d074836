// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.takes;

import java.util.Comparator;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumn.SortType;
import javafx.scene.control.TableView;
import studio.timbre.settings.SavedTables;
import studio.timbre.settings.TableLayout;

/// Puts the columns of a table as they were left, and keeps how they are left: which, in which
/// order, how wide, sorted by which.
final class ColumnLayout {
    private final TableView<?> table;
    private final SavedTables saved;

    private ColumnLayout(TableView<?> table, SavedTables saved) {
        this.table = table;
        this.saved = saved;
    }

    /// @param table its id names it
    static <T> void keep(TableView<T> table, SavedTables saved) {
        put(table, saved.layout(table.getId()));
        new ColumnLayout(table, saved).watch();
    }

    /// A column that the layout does not know stays behind those that it does.
    private static <T> void put(TableView<T> table, TableLayout layout) {
        var ids = layout.columns().stream().map(TableLayout.Column::id).toList();
        var columns =
                table.getColumns().stream()
                        .sorted(Comparator.comparingInt(column -> place(ids, column)))
                        .toList();
        for (var column : columns) {
            int place = ids.indexOf(column.getId());
            if (place >= 0) {
                column.setVisible(layout.columns().get(place).shown());
                column.setPrefWidth(layout.columns().get(place).width());
            }
        }
        table.getColumns().setAll(columns);
        columns.stream()
                .filter(column -> column.getId().equals(layout.sortedBy()))
                .forEach(column -> {
                    column.setSortType(
                            layout.descending() ? SortType.DESCENDING : SortType.ASCENDING);
                    table.getSortOrder().setAll(List.of(column));
                });
    }

    private static int place(List<String> ids, TableColumn<?, ?> column) {
        int place = ids.indexOf(column.getId());
        return place < 0 ? ids.size() : place;
    }

    private void watch() {
        table.getColumns().addListener((ListChangeListener<TableColumn<?, ?>>) _ -> keep());
        table.getSortOrder().addListener((ListChangeListener<TableColumn<?, ?>>) _ -> keep());
        for (var column : table.getColumns()) {
            column.widthProperty().subscribe((_, _) -> keep());
            column.visibleProperty().subscribe((_, _) -> keep());
            column.sortTypeProperty().subscribe((_, _) -> keep());
        }
    }

    private void keep() {
        var sorted = table.getSortOrder().stream().findFirst();
        saved.keep(
                table.getId(),
                new TableLayout(
                        table.getColumns().stream()
                                .map(column ->
                                        new TableLayout.Column(
                                                column.getId(),
                                                (int) Math.round(column.getWidth()),
                                                column.isVisible()))
                                .toList(),
                        sorted.map(column -> column.getId()).orElse(null),
                        sorted.filter(column -> column.getSortType() == SortType.DESCENDING)
                                .isPresent()));
    }
}
