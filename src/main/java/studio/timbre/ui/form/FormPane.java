// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.form;

import java.util.List;
import javafx.collections.ObservableList;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import studio.timbre.form.Group;
import studio.timbre.language.Messages;
import studio.timbre.ui.kit.Theme;

/// The fields one below the other; those that a beginner can do without are folded away.
public final class FormPane extends ScrollPane {
    private final VBox rows = new VBox();
    private boolean unfolded;

    /// Shows the fields, and others when they change.
    public FormPane(ObservableList<FieldViewModel> fields) {
        getStylesheets().add(Theme.sheet(FormPane.class, "form.css"));
        setId("parameter-form");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        getStyleClass().addAll("form-pane", "edge-to-edge");
        setAccessibleText(Messages.text("parameters.form.accessible"));
        rows.getStyleClass().add("form-rows");
        setContent(rows);
        fields.subscribe(() -> show(List.copyOf(fields)));
        show(List.copyOf(fields));
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
            var group = field.group();
            var box = group == null ? place : together(place, group);
            box.getChildren().add(new FieldRow(field));
        }
        if (!advanced.getChildren().isEmpty()) {
            rows.getChildren().add(folded(advanced));
        }
    }

    /// The frame of fields of which only some may be filled in together.
    private static VBox together(VBox place, Group group) {
        var children = place.getChildren();
        if (!children.isEmpty()
                && children.getLast() instanceof VBox last
                && group.equals(last.getUserData())) {
            return last;
        }
        var title = new Label(Messages.text("form.group", group.title()));
        title.getStyleClass().add("hint");
        title.setWrapText(true);
        title.setMinHeight(Region.USE_PREF_SIZE);
        var frame = new VBox(title);
        frame.setUserData(group);
        frame.getStyleClass().add("form-group");
        children.add(frame);
        return frame;
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
