// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.palette;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignK;
import studio.timbre.language.Messages;
import studio.timbre.ui.kit.Action;
import studio.timbre.ui.kit.Overlay;
import studio.timbre.ui.kit.Theme;

/// A card with all keys, by section.
public final class KeySheet extends StackPane {
    /// How high the heading of a section is, in lines.
    private static final int HEADING = 2;

    /// From this width on, three columns have room, in pixels.
    private static final double WIDE = 1200;

    private final PaletteViewModel model;
    private final HBox columns = new HBox();
    private final ScrollPane scroll = new ScrollPane(columns);

    public KeySheet(PaletteViewModel model) {
        this.model = model;
        getStylesheets().add(Theme.sheet(KeySheet.class, "palette.css"));
        columns.getStyleClass().add("key-columns");
        scroll.setId("key-list");
        scroll.setFitToWidth(true);
        scroll.setAccessibleText(Messages.text("keys.title"));
        scroll.getStyleClass().add("edge-to-edge");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        Runnable close = () -> model.sheetProperty().set(false);
        var about = new Label(Messages.text("keys.about"));
        about.getStyleClass().add("hint");
        about.setWrapText(true);
        about.setMinHeight(Region.USE_PREF_SIZE);
        var card = Overlay.card("keys", Messages.text("keys.title"), close);
        card.getStyleClass().add("key-sheet");
        card.getChildren().addAll(about, scroll);
        // Its shadow stays inside the window.
        card.maxWidthProperty().bind(widthProperty().subtract(80));
        card.maxHeightProperty().bind(heightProperty().subtract(80));
        var overlay = new Overlay(card, model.sheetProperty(), this::begin, close);
        overlay.setId("keys");
        getChildren().add(overlay);
        // What is not open lets the mouse through.
        setPickOnBounds(false);
    }

    /// Opens it.
    public static Action opener(PaletteViewModel model) {
        return Action.of(
                        Messages.text("section.window"),
                        "open-keys",
                        Messages.text("keys.title"),
                        MaterialDesignK.KEYBOARD_OUTLINE,
                        () -> model.sheetProperty().set(true))
                .key("F1")
                .key("Shortcut+Slash");
    }

    private void begin() {
        var sections =
                model.keyed().stream()
                        .collect(
                                Collectors.groupingBy(
                                        Action::section, LinkedHashMap::new, Collectors.toList()));
        int lines = sections.values().stream().mapToInt(KeySheet::height).sum();
        int wanted = getWidth() < WIDE ? 2 : 3;
        columns.getChildren().clear();
        var column = column();
        int above = 0;
        for (var section : sections.entrySet()) {
            int height = height(section.getValue());
            int share = lines * columns.getChildren().size() / wanted;
            if (columns.getChildren().size() < wanted && above + height / 2 > share) {
                column = column();
            }
            above += height;
            column.getChildren().add(section(section.getKey(), section.getValue()));
        }
        scroll.setVvalue(0);
        scroll.requestFocus();
    }

    private static int height(List<Action> section) {
        return section.size() + HEADING;
    }

    private VBox column() {
        var column = new VBox();
        column.getStyleClass().add("key-column");
        // All columns are equally wide.
        column.setPrefWidth(0);
        HBox.setHgrow(column, Priority.ALWAYS);
        columns.getChildren().add(column);
        return column;
    }

    private static VBox section(String title, List<Action> actions) {
        var heading = new Label(title);
        heading.getStyleClass().add("key-heading");
        var box = new VBox(heading);
        box.getStyleClass().add("key-section");
        actions.forEach(action -> box.getChildren().add(line(action)));
        return box;
    }

    private static HBox line(Action action) {
        var name = new Label(action.words().getValue());
        HBox.setHgrow(name, Priority.ALWAYS);
        name.setMaxWidth(Double.MAX_VALUE);
        name.setMinWidth(0);
        name.setTooltip(new Tooltip(name.getText()));
        var line = new HBox(name);
        line.getStyleClass().add("key-line");
        for (var key : action.keys()) {
            var cap = new Label(key.words());
            cap.getStyleClass().add("key-cap");
            cap.setMinWidth(Region.USE_PREF_SIZE);
            line.getChildren().add(cap);
        }
        return line;
    }
}
