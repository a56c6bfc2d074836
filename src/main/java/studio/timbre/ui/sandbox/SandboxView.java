// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.sandbox;

import atlantafx.base.controls.ToggleSwitch;
import javafx.beans.value.ObservableBooleanValue;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import studio.timbre.language.Messages;
import studio.timbre.ui.kit.Action;
import studio.timbre.ui.kit.Icons;
import studio.timbre.ui.kit.Reading;
import studio.timbre.ui.kit.Theme;

/// The switch of the sandbox; while it is on, what that means and what goes wrong in it. May be
/// shown in several places.
public final class SandboxView extends VBox {
    private static final PseudoClass ON = PseudoClass.getPseudoClass("on");

    /// @param place tells this one from the others, such as `voice`
    public SandboxView(SandboxViewModel model, String place) {
        getStylesheets().add(Theme.sheet(SandboxView.class, "sandbox.css"));
        getStyleClass().add("sandbox");
        var meaning = wrapped(new Label(Messages.text("sandbox.meaning")));
        meaning.setId(place + "-sandbox-meaning");
        meaning.getStyleClass().add("hint");
        shown(meaning, model.onProperty());
        var problem = wrapped(new Label());
        problem.getStyleClass().add("field-problem");
        problem.textProperty().bind(model.problemProperty());
        shown(problem, model.problemProperty().isNotEmpty());
        var fault = fault(model, place);
        shown(fault, model.onProperty());
        getChildren().addAll(row(model, place), meaning, fault, problem);
        model.onProperty().subscribe(on -> pseudoClassStateChanged(ON, on));
    }

    /// Switches it on and off.
    public static Action toggle(SandboxViewModel model) {
        return Action.of(
                        Messages.text("sandbox"),
                        "toggle-sandbox",
                        Messages.text("sandbox.toggle"),
                        MaterialDesignF.FLASK_OUTLINE,
                        model::toggle)
                .key("Shortcut+Shift+X")
                .when(model.busyProperty().not());
    }

    private static HBox row(SandboxViewModel model, String place) {
        var name = new Label(Messages.text("sandbox"), Icons.of(MaterialDesignF.FLASK_OUTLINE));
        name.getStyleClass().add("sandbox-name");
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var toggle = new ToggleSwitch();
        toggle.setId(place + "-sandbox");
        var action = toggle(model);
        toggle.setAccessibleText(action.words().getValue() + ", " + action.keyWords());
        toggle.setTooltip(new Tooltip(action.words().getValue() + "   " + action.keyWords()));
        toggle.disableProperty().bind(model.busyProperty());
        model.onProperty().subscribe(toggle::setSelected);
        toggle.selectedProperty()
                .addListener((selected, before, now) -> {
                    if (now != model.onProperty().get()) {
                        model.toggle();
                    }
                });
        model.busyProperty()
                .subscribe(busy -> toggle.setSelected(busy != model.onProperty().get()));
        name.setLabelFor(toggle);
        var row = new HBox(name, space, toggle);
        row.getStyleClass().add("sandbox-row");
        return row;
    }

    private static HBox fault(SandboxViewModel model, String place) {
        var box = new ComboBox<SandboxFault>();
        box.getItems().setAll(SandboxFault.values());
        box.setId(place + "-sandbox-fault");
        box.setAccessibleText(Messages.text("sandbox.fault"));
        box.setConverter(new Reading<>(SandboxFault::words));
        box.setMaxWidth(Double.MAX_VALUE);
        box.valueProperty().bindBidirectional(model.faultProperty());
        HBox.setHgrow(box, Priority.ALWAYS);
        return new HBox(box);
    }

    private static Label wrapped(Label label) {
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }

    private static void shown(Node node, ObservableBooleanValue when) {
        node.visibleProperty().bind(when);
        node.managedProperty().bind(when);
    }
}
