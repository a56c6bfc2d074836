// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.parameters;

import java.util.List;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignB;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import studio.timbre.language.Messages;
import studio.timbre.settings.Preset;
import studio.timbre.ui.kit.Action;
import studio.timbre.ui.kit.ActionButton;
import studio.timbre.ui.kit.Icons;
import studio.timbre.ui.kit.UndoLine;

/// The presets in one line: which one is applied, whether the form differs from it, and a menu of
/// all of them.
final class PresetBar extends VBox {
    private final PresetsViewModel model;
    private final MenuButton menu = new MenuButton();
    private final PresetNaming naming = new PresetNaming();
    private final Action open =
            Action.of(
                            Messages.text("parameters.panel"),
                            "open-presets",
                            Messages.text("preset.open"),
                            MaterialDesignB.BOOKMARK_OUTLINE,
                            this::open)
                    .key("Shortcut+B");
    private final Action save =
            Action.of(
                            Messages.text("parameters.panel"),
                            "save-preset",
                            Messages.text("preset.save"),
                            MaterialDesignB.BOOKMARK_PLUS_OUTLINE,
                            this::save)
                    .key("Shortcut+S");

    PresetBar(PresetsViewModel model) {
        this.model = model;
        getStyleClass().add("preset-bar");
        menu.setId("presets");
        menu.setMaxWidth(Double.MAX_VALUE);
        menu.setMnemonicParsing(false);
        HBox.setHgrow(menu, Priority.ALWAYS);
        var line = new HBox(menu, new ActionButton(save).iconOnly());
        line.getStyleClass().add("preset-line");
        getChildren().addAll(line, naming, new UndoLine(model.undoProperty()));
        model.presets().subscribe(this::show);
        model.appliedProperty().subscribe(this::show);
        model.changedProperty().subscribe(this::show);
        show();
    }

    List<Action> actions() {
        return List.of(open, save);
    }

    private void open() {
        menu.requestFocus();
        menu.show();
    }

    /// Asks for a name, and saves.
    private void save() {
        var applied = model.appliedProperty().get();
        naming.ask(applied == null ? "" : applied.name(), model::isTaken, model::save);
    }

    private void show() {
        var applied = model.appliedProperty().get();
        boolean changed = model.changedProperty().get();
        var name = applied == null ? Messages.text("preset.menu") : applied.name();
        menu.setGraphic(
                Icons.of(
                        changed
                                ? MaterialDesignC.CIRCLE_MEDIUM
                                : applied == null
                                        ? MaterialDesignB.BOOKMARK_OUTLINE
                                        : MaterialDesignB.BOOKMARK_CHECK_OUTLINE));
        menu.getGraphic().getStyleClass().add(changed ? "changed-mark" : "preset-icon");
        var said = changed ? Messages.text("preset.menu.changed", name) : name;
        menu.setText(said);
        var key = open.keyWords();
        menu.setTooltip(new Tooltip(said + "   " + key));
        menu.setAccessibleText(said + ", " + Messages.text("preset.menu.accessible") + ", " + key);
        menu.getItems().clear();
        for (var preset : model.presets()) {
            menu.getItems().add(choice(preset, preset.equals(applied)));
        }
        if (model.presets().isEmpty()) {
            var nothing = new MenuItem(Messages.text("preset.menu.none"));
            nothing.setDisable(true);
            menu.getItems().add(nothing);
        }
        menu.getItems().add(new SeparatorMenuItem());
        menu.getItems().add(item(Messages.text("preset.save.menu"), "save-as", this::save));
        if (applied != null) {
            changes(applied, changed);
        }
    }

    private CheckMenuItem choice(Preset preset, boolean applied) {
        var item = new CheckMenuItem(preset.name());
        item.setMnemonicParsing(false);
        item.setSelected(applied);
        item.setOnAction(event -> {
            model.apply(preset);
            show();
        });
        return item;
    }

    private void changes(Preset applied, boolean changed) {
        var name = applied.name();
        var update = item(Messages.text("preset.update", name), "update", () -> model.save(name));
        update.setDisable(!changed);
        var rename =
                item(
                        Messages.text("preset.rename", name),
                        "rename",
                        () ->
                                naming.ask(
                                        name,
                                        other -> !other.equals(name) && model.isTaken(other),
                                        other -> model.rename(applied, other)));
        var delete =
                item(Messages.text("preset.delete", name), "delete", () -> model.delete(applied));
        menu.getItems().addAll(update, rename, delete);
    }

    private static MenuItem item(String words, String id, Runnable command) {
        var item = new MenuItem(words);
        item.setId("preset-" + id);
        item.setMnemonicParsing(false);
        item.setOnAction(event -> command.run());
        return item;
    }
}
