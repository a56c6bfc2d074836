// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.form;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignL;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;
import studio.timbre.form.Requests;
import studio.timbre.form.ValueParser;
import studio.timbre.form.Violation;
import studio.timbre.language.Messages;
import studio.timbre.ui.kit.ActionButton;
import studio.timbre.ui.kit.Icons;

/// One field of the form: its name, whether it was changed, its control, and what is wrong.
final class FieldRow extends VBox {
    private static final PseudoClass INVALID = PseudoClass.getPseudoClass("invalid");
    private static final PseudoClass ADVISED = PseudoClass.getPseudoClass("advised");

    private final FieldViewModel model;
    private final Label problem = new Label();

    FieldRow(FieldViewModel model) {
        this.model = model;
        var traits = model.field().traits();
        setId("field-" + model.field().name());
        getStyleClass().add("field-row");
        var control = FieldControl.of(model);
        getChildren().addAll(head(control), control);
        if (!traits.help().isEmpty()) {
            var help = new Label(traits.help());
            help.getStyleClass().addAll("hint", "field-help");
            help.setWrapText(true);
            getChildren().add(help);
        }
        problem.getStyleClass().add("field-problem");
        problem.setWrapText(true);
        problem.setGraphic(Icons.of(MaterialDesignA.ALERT_CIRCLE_OUTLINE));
        problem.managedProperty().bind(problem.visibleProperty());
        getChildren().add(problem);
        model.problemProperty().subscribe(this::complain);
    }

    private Node head(Node control) {
        var traits = model.field().traits();
        var title = new Label(traits.title());
        title.getStyleClass().add("field-title");
        title.setLabelFor(control);
        if (!traits.help().isEmpty()) {
            title.setTooltip(new Tooltip(traits.help()));
        }
        var needed = new Label(Messages.text("parameters.required"));
        needed.getStyleClass().add("hint");
        shownIf(needed, traits.required());
        var mark = Icons.of(MaterialDesignC.CIRCLE_MEDIUM);
        mark.getStyleClass().add("changed-mark");
        mark.setAccessibleText(Messages.text("parameters.changed"));
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var words = Messages.text("parameters.reset", traits.title());
        var reset = new ActionButton(words, MaterialDesignR.RESTORE, "", model::reset).iconOnly();
        reset.setId("reset-" + model.field().name());
        reset.getStyleClass().add("field-reset");
        model.changedProperty()
                .subscribe(changed -> {
                    mark.setVisible(changed);
                    shownIf(reset, changed);
                });
        var head = new HBox(title, needed, mark, space, example(), reset);
        head.getStyleClass().add("field-head");
        return head;
    }

    /// Offers the example of the provider's documents while the field is empty.
    private Node example() {
        var traits = model.field().traits();
        boolean telling =
                traits.example() != null && !Requests.same(traits.example(), traits.standard());
        var value = ValueParser.text(traits.example());
        var words = Messages.text("parameters.useExample", traits.title(), value);
        var button =
                new ActionButton(words, MaterialDesignL.LIGHTBULB_OUTLINE, "", model::useExample)
                        .iconOnly();
        button.setId("example-" + model.field().name());
        button.getStyleClass().add("field-reset");
        model.valueProperty().subscribe(now -> shownIf(button, now == null && telling));
        return button;
    }

    private void complain(@Nullable Violation violation) {
        var words = ViolationText.of(violation);
        problem.setText(words);
        problem.setVisible(violation != null);
        problem.setAccessibleText(
                Messages.text("parameters.problem", model.field().traits().title(), words));
        pseudoClassStateChanged(INVALID, violation != null && violation.isError());
        pseudoClassStateChanged(ADVISED, violation != null && !violation.isError());
    }

    private static void shownIf(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
