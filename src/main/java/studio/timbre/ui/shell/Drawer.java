// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.shell;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.value.ObservableDoubleValue;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;
import studio.timbre.language.Messages;
import studio.timbre.settings.DrawerChoice;
import studio.timbre.ui.kit.Action;
import studio.timbre.ui.kit.ActionButton;
import studio.timbre.ui.kit.Icons;

/// The drawer at the bottom of the window: one panel at a time, as high as the person likes it, or
/// closed. A panel is made when somebody first looks at it.
final class Drawer extends VBox {
    private static final double LOWEST = 100;
    private static final double STEP = 24;

    private final BooleanProperty open = new SimpleBooleanProperty();
    private final DoubleProperty height = new SimpleDoubleProperty(260);
    private final ToggleGroup tabs = new ToggleGroup();
    private final StackPane body = new StackPane();
    private final Map<DrawerTab, Region> made = new HashMap<>();
    private final Action toggle =
            Action.of(
                            Messages.text("section.window"),
                            "toggle-drawer",
                            "",
                            MaterialDesignD.DOCK_BOTTOM,
                            this::toggle)
                    .key("Shortcut+J")
                    .named(open.map(now -> Messages.text(now ? "drawer.close" : "drawer.open")));
    private final List<Action> actions = new ArrayList<>(List.of(toggle));
    private double grabbed;

    /// @param room how high its panel may be now
    Drawer(List<DrawerTab> panels, ObservableDoubleValue room) {
        setId("drawer");
        getStyleClass().addAll("drawer", "card-panel");
        body.getStyleClass().add("panel-main");
        body.visibleProperty().bind(open);
        body.managedProperty().bind(open);
        body.minHeightProperty().set(0);
        body.prefHeightProperty()
                .bind(
                        Bindings.createDoubleBinding(
                                () ->
                                        Math.clamp(
                                                height.get(), LOWEST, Math.max(LOWEST, room.get())),
                                height,
                                room));
        getChildren().addAll(grip(), head(panels), body);
        tabs.selectedToggleProperty().subscribe(this::show);
        open.subscribe(this::show);
    }

    /// Whether its panel is seen.
    BooleanProperty openProperty() {
        return open;
    }

    /// How high its panel is where there is room.
    DoubleProperty wantedHeightProperty() {
        return height;
    }

    DrawerChoice choice() {
        return new DrawerChoice(open.get(), (int) height.get());
    }

    /// What can be done with the drawer itself.
    List<Action> actions() {
        return actions;
    }

    /// What can be done in its panels, which are made for that; each is shown first.
    List<Action> inside() {
        var all = new ArrayList<Action>();
        for (var toggle : tabs.getToggles()) {
            var tab = (DrawerTab) toggle.getUserData();
            panel(tab);
            tab.actions().get().forEach(each -> all.add(each.after(() -> go(toggle))));
        }
        return all;
    }

    private Region panel(DrawerTab tab) {
        return made.computeIfAbsent(tab, each -> each.panel().get());
    }

    /// Opens it and goes into its panel, or closes it.
    private void toggle() {
        open.set(!open.get());
        if (open.get()) {
            enter();
        }
    }

    private void go(Toggle tab) {
        tab.setSelected(true);
        open.set(true);
        enter();
    }

    private void enter() {
        // What was just made has its parts only after this.
        body.applyCss();
        body.layout();
        body.getChildren().forEach(Node::requestFocus);
    }

    private void show() {
        if (open.get() && tabs.getSelectedToggle() != null) {
            var tab = (DrawerTab) tabs.getSelectedToggle().getUserData();
            body.getChildren().setAll(panel(tab));
        }
    }

    private HBox head(List<DrawerTab> panels) {
        var head = new HBox();
        head.getStyleClass().add("drawer-head");
        for (var panel : panels) {
            var tab = tab(panel);
            head.getChildren().add(tab);
            actions.add(going(panel, tab));
        }
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        head.getChildren().addAll(space, button());
        return head;
    }

    private ToggleButton tab(DrawerTab panel) {
        var tab = new ToggleButton(panel.title());
        tab.setId("tab-" + panel.id());
        tab.setAccessibleText(panel.title());
        tab.setUserData(panel);
        tab.setToggleGroup(tabs);
        tab.getStyleClass().addAll("flat", "drawer-tab");
        if (tabs.getSelectedToggle() == null) {
            tab.setSelected(true);
        }
        // The tab that is chosen already opens and closes the drawer.
        tab.setOnAction(_ -> {
            open.set(!tab.isSelected() ? !open.get() : true);
            tab.setSelected(true);
        });
        return tab;
    }

    private Action going(DrawerTab panel, ToggleButton tab) {
        return Action.of(
                        Messages.text("section.window"),
                        "go-" + panel.id(),
                        Messages.text("action.go", panel.title()),
                        MaterialDesignD.DOCK_BOTTOM,
                        () -> go(tab))
                .key(panel.key());
    }

    private ActionButton button() {
        var button = new ActionButton(toggle).iconOnly();
        open.subscribe(now ->
                button.setGraphic(
                        Icons.of(now ? MaterialDesignC.CHEVRON_DOWN : MaterialDesignC.CHEVRON_UP)));
        return button;
    }

    /// The upper edge, which one drags, or moves with the arrow keys.
    private Region grip() {
        var grip = new Region();
        grip.setId("drawer-grip");
        grip.getStyleClass().add("drawer-grip");
        grip.setFocusTraversable(true);
        grip.setAccessibleText(Messages.text("drawer.grip"));
        grip.setCursor(Cursor.V_RESIZE);
        grip.visibleProperty().bind(open);
        grip.addEventHandler(
                MouseEvent.MOUSE_PRESSED, event -> grabbed = body.getHeight() + event.getScreenY());
        grip.addEventHandler(
                MouseEvent.MOUSE_DRAGGED,
                event -> height.set(Math.max(LOWEST, grabbed - event.getScreenY())));
        grip.addEventHandler(KeyEvent.KEY_PRESSED, this::resize);
        return grip;
    }

    private void resize(KeyEvent event) {
        if (event.getCode() == KeyCode.UP || event.getCode() == KeyCode.DOWN) {
            double step = event.getCode() == KeyCode.UP ? STEP : -STEP;
            height.set(Math.max(LOWEST, body.getHeight() + step));
            event.consume();
        }
    }
}
