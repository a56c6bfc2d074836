// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.settings;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import studio.timbre.form.JsonException;

/// How the tables of the window were left, each by its name, kept in a file.
public final class SavedTables extends Saved<Map<String, TableLayout>> {
    private SavedTables(Home home, Executor later) {
        super(home.tables(), new Json(), later);
    }

    /// Reads the tables of a home.
    ///
    /// @param later runs the writing, a moment after it was asked to
    public static SavedTables open(Home home, Executor later) {
        return new SavedTables(home, later);
    }

    public TableLayout layout(String table) {
        return now().getOrDefault(table, TableLayout.FRESH);
    }

    public void keep(String table, TableLayout layout) {
        change(all -> {
            var others = new TreeMap<>(all);
            others.put(table, layout);
            return Collections.unmodifiableMap(others);
        });
    }

    private static final class Json implements Form<Map<String, TableLayout>> {
        private static final String COLUMNS = "columns";
        private static final String ID = "id";
        private static final String WIDTH = "width";
        private static final String SHOWN = "shown";
        private static final String SORTED_BY = "sortedBy";
        private static final String DESCENDING = "descending";

        @Override
        public Map<String, TableLayout> fresh() {
            return Map.of();
        }

        @Override
        public Map<String, TableLayout> read(
                Map<String, @Nullable Object> members, Consumer<String> skipped) {
            var tables = new TreeMap<String, TableLayout>();
            members.forEach((name, value) -> {
                try {
                    tables.put(name, layout(Members.object(value, name)));
                } catch (JsonException _) {
                    skipped.accept(name);
                }
            });
            return Collections.unmodifiableMap(tables);
        }

        private static TableLayout layout(Map<?, ?> object) throws JsonException {
            var columns = new ArrayList<TableLayout.Column>();
            if (object.get(COLUMNS) instanceof Iterable<?> all) {
                for (var each : all) {
                    columns.add(column(Members.object(each, COLUMNS)));
                }
            }
            return new TableLayout(
                    columns,
                    object.get(SORTED_BY) instanceof String id ? id : null,
                    Boolean.TRUE.equals(object.get(DESCENDING)));
        }

        private static TableLayout.Column column(Map<?, ?> object) throws JsonException {
            if (object.get(WIDTH) instanceof Number width
                    && object.get(SHOWN) instanceof Boolean shown) {
                var id = Members.text(object.get(ID), ID);
                return new TableLayout.Column(id, width.intValue(), shown);
            }
            throw Members.wrong(COLUMNS);
        }

        @Override
        public Map<String, @Nullable Object> write(
                Map<String, TableLayout> tables, Map<String, @Nullable Object> before) {
            var members = new LinkedHashMap<String, @Nullable Object>(before);
            tables.forEach((name, layout) -> members.put(name, members(layout)));
            return members;
        }

        private static Map<String, @Nullable Object> members(TableLayout layout) {
            var object = new LinkedHashMap<String, @Nullable Object>();
            object.put(COLUMNS, layout.columns().stream().map(Json::members).toList());
            object.put(SORTED_BY, layout.sortedBy());
            object.put(DESCENDING, layout.descending());
            return object;
        }

        private static Map<String, Object> members(TableLayout.Column column) {
            var object = new LinkedHashMap<String, Object>();
            object.put(ID, column.id());
            object.put(WIDTH, column.width());
            object.put(SHOWN, column.shown());
            return object;
        }
    }
}
