// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.parameters;

import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;
import studio.timbre.form.Violation;
import studio.timbre.language.Messages;
import studio.timbre.ui.form.FormPane;
import studio.timbre.ui.form.ViolationText;
import studio.timbre.ui.kit.Action;
import studio.timbre.ui.kit.ActionButton;
import studio.timbre.ui.kit.Actions;
import studio.timbre.ui.kit.Icons;
import studio.timbre.ui.kit.Theme;
import studio.timbre.ui.parameters.ParametersViewModel.Aspect;

/// The panel of the parameters: form, JSON and command, one at a time.
public final class ParametersView extends VBox {
    private final ParametersViewModel model;
    private final PresetBar presets;
    private final StackPane pages = new StackPane();
    private final Action copy;
    private final Action reset;

    public ParametersView(ParametersViewModel model, PresetsViewModel presets) {
        this.model = model;
        this.presets = new PresetBar(presets);
        var section = Messages.text("parameters.panel");
        copy =
                Action.of(
                                section,
                                "copy",
                                Messages.text("parameters.copy"),
                                MaterialDesignC.CONTENT_COPY,
                                this::copy)
                        .panelKey("Shortcut+Shift+C")
                        .when(model.aspectProperty().isNotEqualTo(Aspect.FORM));
        reset =
                Action.of(
                                section,
                                "reset-all",
                                Messages.text("parameters.resetAll"),
                                MaterialDesignR.RESTORE,
                                model::resetAll)
                        .panelKey("Shortcut+Shift+Backspace")
                        .when(model.changedProperty());
        getStylesheets().add(Theme.sheet(ParametersView.class, "parameters.css"));
        getStyleClass().addAll("panel", "parameters-panel");
        pages.getStyleClass().add("panel-main");
        pages.getChildren()
                .addAll(
                        page(new FormPane(model.fields()), Aspect.FORM),
                        page(json(), Aspect.JSON),
                        page(curl(), Aspect.CURL));
        setVgrow(pages, Priority.ALWAYS);
        getChildren().addAll(head(), pages);
        Actions.serve(this, List.of(copy, reset));
    }

    public List<Action> actions() {
        var views = Stream.of(Aspect.values()).map(this::show);
        return Stream.of(presets.actions().stream(), views, Stream.of(copy, reset))
                .flatMap(each -> each)
                .toList();
    }

    private Action show(Aspect aspect) {
        return Action.of(
                Messages.text("parameters.panel"),
                "show-" + word(aspect),
                Messages.text("parameters." + word(aspect) + ".accessible"),
                MaterialDesignC.CODE_JSON,
                () -> model.aspectProperty().set(aspect));
    }

    private Node head() {
        var title = new Label(Messages.text("parameters.panel"));
        title.getStyleClass().add("panel-title");
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var top =
                new HBox(
                        title,
                        space,
                        new ActionButton(copy).iconOnly(),
                        new ActionButton(reset).iconOnly());
        top.getStyleClass().add("parameters-top");
        var head = new VBox(top, presets, new TransportChoice(model), tabs());
        head.getStyleClass().addAll("parameters-head", "divided");
        return head;
    }

    private Node tabs() {
        var group = new ToggleGroup();
        var tabs = new HBox();
        tabs.getStyleClass().add("parameters-tabs");
        for (var aspect : Aspect.values()) {
            var words = Messages.text("parameters." + word(aspect));
            var tab = new ToggleButton(words);
            tab.setId("tab-" + word(aspect));
            tab.setAccessibleText(Messages.text("parameters." + word(aspect) + ".accessible"));
            tab.getStyleClass().add(style(aspect));
            tab.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(tab, Priority.ALWAYS);
            tab.setToggleGroup(group);
            tab.setOnAction(event -> choose(tab, aspect));
            model.aspectProperty().subscribe(now -> tab.setSelected(now == aspect));
            tabs.getChildren().add(tab);
        }
        return tabs;
    }

    private void choose(ToggleButton tab, Aspect aspect) {
        model.aspectProperty().set(aspect);
        tab.setSelected(true);
    }

    private static String word(Aspect aspect) {
        return switch (aspect) {
            case FORM -> "form";
            case JSON -> "json";
            case CURL -> "curl";
        };
    }

    private static String style(Aspect aspect) {
        return switch (aspect) {
            case FORM -> "left-pill";
            case JSON -> "center-pill";
            case CURL -> "right-pill";
        };
    }

    private Node json() {
        var area = area("json");
        area.textProperty().bindBidirectional(model.jsonProperty());
        var problem = new Label();
        problem.setId("json-problem");
        problem.getStyleClass().add("field-problem");
        problem.setWrapText(true);
        problem.setGraphic(Icons.of(MaterialDesignA.ALERT_CIRCLE_OUTLINE));
        problem.managedProperty().bind(problem.visibleProperty());
        model.jsonProblemProperty().subscribe(violation -> complain(problem, violation));
        var page = new VBox(area, problem);
        page.getStyleClass().add("text-page");
        return page;
    }

    private static void complain(Label problem, @Nullable Violation violation) {
        problem.setText(ViolationText.of(violation));
        problem.setVisible(violation != null);
    }

    private Node curl() {
        var area = area("curl");
        area.setEditable(false);
        area.textProperty().bind(model.curlProperty());
        var note = new Label(Messages.text("parameters.keyNote"));
        note.getStyleClass().add("hint");
        note.setWrapText(true);
        note.visibleProperty()
                .bind(model.curlProperty().map(command -> command.contains("_API_KEY")));
        var page = new VBox(area, note);
        page.getStyleClass().add("text-page");
        return page;
    }

    private static TextArea area(String word) {
        var area = new TextArea();
        // Code runs from left to right in every language.
        area.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        area.setId(word);
        area.setWrapText(true);
        area.setAccessibleText(Messages.text("parameters." + word + ".accessible"));
        area.getStyleClass().add("numbers");
        VBox.setVgrow(area, Priority.ALWAYS);
        return area;
    }

    private Node page(Node page, Aspect aspect) {
        page.visibleProperty().bind(model.aspectProperty().isEqualTo(aspect));
        return page;
    }

    private void copy() {
        var content = new ClipboardContent();
        content.putString(
                model.aspectProperty().get() == Aspect.CURL
                        ? model.curlProperty().get()
                        : model.jsonProperty().get());
        Clipboard.getSystemClipboard().setContent(content);
    }
}
