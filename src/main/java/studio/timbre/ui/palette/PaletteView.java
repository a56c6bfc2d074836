// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.palette;

import atlantafx.base.controls.CustomTextField;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;
import studio.timbre.language.Messages;
import studio.timbre.ui.kit.Action;
import studio.timbre.ui.kit.Actions;
import studio.timbre.ui.kit.Icons;
import studio.timbre.ui.kit.Overlay;
import studio.timbre.ui.kit.Theme;

/// A card with a field and what fits below it; the arrow keys choose, Enter does.
public final class PaletteView extends StackPane {
    private static final int PAGE = 8;
    private static final String KEY = "Shortcut+K";

    private final PaletteViewModel model;
    private final CustomTextField field = new CustomTextField();
    private final ListView<Action> list = new ListView<>();

    public PaletteView(PaletteViewModel model) {
        this.model = model;
        getStylesheets().add(Theme.sheet(PaletteView.class, "palette.css"));
        var card = new VBox(search(), list());
        card.getStyleClass().addAll("overlay-card", "palette");
        card.setMaxSize(600, 420);
        Actions.serve(card, List.of(action(model::close).panelKey(KEY)));
        var overlay = new Overlay(card, model.openProperty(), this::begin, model::close);
        overlay.setId("palette");
        setAlignment(card, Pos.TOP_CENTER);
        getChildren().add(overlay);
        // What is not open lets the mouse through.
        setPickOnBounds(false);
    }

    /// Opens it.
    public static Action opener(PaletteViewModel model) {
        return action(model::open).key(KEY);
    }

    private static Action action(Runnable command) {
        return Action.of(
                Messages.text("section.window"),
                PaletteViewModel.ID,
                Messages.text("palette.title"),
                MaterialDesignA.APPLE_KEYBOARD_COMMAND,
                command);
    }

    private void begin() {
        field.requestFocus();
    }

    private CustomTextField search() {
        field.setId("palette-search");
        field.setPromptText(Messages.text("palette.prompt"));
        field.setLeft(Icons.of(MaterialDesignM.MAGNIFY));
        field.textProperty().bindBidirectional(model.typedProperty());
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        return field;
    }

    private ListView<Action> list() {
        list.setId("palette-list");
        list.setItems(model.found());
        list.setCellFactory(_ -> new PaletteCell(model));
        list.setAccessibleText(Messages.text("palette.list"));
        list.setFocusTraversable(false);
        var none = new Label(Messages.text("palette.none"));
        none.getStyleClass().add("hint");
        list.setPlaceholder(none);
        model.found().addListener((ListChangeListener<Action>) _ -> choose(0));
        // The focus stays in the field, which says for the list what is chosen there.
        list.getSelectionModel()
                .selectedItemProperty()
                .subscribe(chosen ->
                        field.setAccessibleText(
                                Messages.text("palette.prompt")
                                        + (chosen == null ? "" : ". " + PaletteCell.said(chosen))));
        return list;
    }

    private void key(KeyEvent event) {
        int at = list.getSelectionModel().getSelectedIndex();
        switch (event.getCode()) {
            case UP -> choose(at - 1);
            case DOWN -> choose(at + 1);
            case PAGE_UP -> choose(at - PAGE);
            case PAGE_DOWN -> choose(at + PAGE);
            case ENTER -> {
                var chosen = list.getSelectionModel().getSelectedItem();
                if (chosen != null) {
                    model.run(chosen);
                }
            }
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void choose(int index) {
        if (!list.getItems().isEmpty()) {
            int there = Math.clamp(index, 0, list.getItems().size() - 1);
            list.getSelectionModel().clearAndSelect(there);
            list.scrollTo(Math.max(0, there - PAGE / 2));
        }
    }
}
