// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.takes;

import java.util.List;
import java.util.Objects;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;
import studio.timbre.language.Messages;

/// The table of takes. Choosing a line by mouse or arrow keys chooses the take.
final class TakesTable extends TableView<TakeLine> {
    private static final PseudoClass SOUNDING = PseudoClass.getPseudoClass("sounding");
    private static final PseudoClass FIRST = PseudoClass.getPseudoClass("first");

    private final TakesViewModel model;
    private List<TakeLine> chosen = List.of();
    private boolean renewing;

    TakesTable(TakesViewModel model) {
        this.model = model;
        setId("takes");
        getStyleClass().add("panel-main");
        setAccessibleText(Messages.text("takes.table"));
        getColumns().addAll(new Columns(model).all());
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_SUBSEQUENT_COLUMNS);
        setTableMenuButtonVisible(true);
        getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        setRowFactory(_ -> new Row());
        setSortPolicy(table -> {
            model.sort(table.getComparator());
            return true;
        });
        // The table forgets what is chosen when its lines change: one listener on either side.
        model.lines().addListener((ListChangeListener<TakeLine>) _ -> renewing = true);
        setItems(model.lines());
        ColumnLayout.keep(this, model.tables());
        model.lines().addListener((ListChangeListener<TakeLine>) _ -> chooseAgain());
        getSelectionModel()
                .getSelectedItems()
                .addListener((ListChangeListener<TakeLine>) _ -> choose());
        model.soundingProperty().subscribe(() -> refresh());
    }

    /// Chooses the take that stands that many lines further down.
    void step(int lines) {
        int last = getItems().size() - 1;
        if (last >= 0) {
            int from = getSelectionModel().getSelectedIndex();
            int to = from < 0 ? 0 : Math.clamp(from + lines, 0, last);
            getSelectionModel().clearAndSelect(to);
            scrollTo(Math.max(0, to - 1));
        }
    }

    /// Opens the menu at the chosen take, also by its key.
    void menu(TakeActions actions) {
        var menu = new ContextMenu();
        setOnContextMenuRequested(event -> {
            menu.getItems().setAll(actions.menu());
            menu.show(this, event.getScreenX(), event.getScreenY());
            event.consume();
        });
        setOnMousePressed(_ -> menu.hide());
    }

    private void choose() {
        if (!renewing) {
            chosen =
                    List.copyOf(getSelectionModel().getSelectedItems()).stream()
                            .filter(Objects::nonNull)
                            .toList();
            model.choose(chosen);
        }
    }

    private void chooseAgain() {
        var selection = getSelectionModel();
        selection.clearSelection();
        var still = chosen.stream().filter(getItems()::contains).toList();
        still.forEach(selection::select);
        renewing = false;
        if (!still.equals(chosen)) {
            chosen = still;
            model.choose(still);
        }
    }

    /// A line, in bold while its take is on the desk, with a rule above where a passage begins.
    private final class Row extends TableRow<TakeLine> {
        @Override
        protected void updateItem(@Nullable TakeLine line, boolean empty) {
            super.updateItem(line, empty);
            var sounding = model.soundingProperty().get();
            pseudoClassStateChanged(
                    SOUNDING, line != null && sounding != null && sounding == line.id());
            pseudoClassStateChanged(FIRST, line != null && first(line));
        }

        private boolean first(TakeLine line) {
            int above = getIndex() - 1;
            return model.togetherProperty().get()
                    && above >= 0
                    && above < getItems().size()
                    && !Groups.passage(getItems().get(above).row())
                            .equals(Groups.passage(line.row()));
        }
    }
}
