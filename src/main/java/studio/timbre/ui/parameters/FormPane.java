// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.parameters;

import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.VBox;
import studio.timbre.language.Messages;

/// The fields one below the other; those that a beginner can do without are folded away.
final class FormPane extends ScrollPane {
    private final VBox rows = new VBox();
    private boolean unfolded;

    FormPane(ParametersViewModel model) {
        setId("parameter-form");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        getStyleClass().addAll("form-pane", "edge-to-edge");
        setAccessibleText(Messages.text("parameters.form.accessible"));
        rows.getStyleClass().add("form-rows");
        setContent(rows);
        model.fields()
                .addListener(
                        (ListChangeListener<FieldViewModel>)
                                change -> show(List.copyOf(model.fields())));
        show(List.copyOf(model.fields()));
    }

    private void show(List<FieldViewModel> fields) {
        rows.getChildren().clear();
        if (fields.isEmpty()) {
            var nothing = new Label(Messages.text("parameters.none"));
            nothing.getStyleClass().add("hint");
            rows.getChildren().add(nothing);
        }
        var advanced = new VBox();
        advanced.getStyleClass().add("form-rows");
        for (var field : fields) {
            var place = field.field().traits().advanced() ? advanced : rows;
            place.getChildren().add(new FieldRow(field));
        }
        if (!advanced.getChildren().isEmpty()) {
            rows.getChildren().add(folded(advanced));
        }
    }

    private TitledPane folded(VBox content) {
        var pane = new TitledPane(Messages.text("parameters.advanced"), content);
        pane.setId("advanced");
        pane.getStyleClass().addAll("form-advanced", "dense");
        pane.setExpanded(unfolded);
        pane.expandedProperty().addListener((at, before, now) -> unfolded = now);
        return pane;
    }
}
