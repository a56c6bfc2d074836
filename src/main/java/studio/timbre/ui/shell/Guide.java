// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.shell;

import atlantafx.base.theme.Styles;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;
import org.kordamp.ikonli.materialdesign2.MaterialDesignW;
import studio.timbre.language.Messages;
import studio.timbre.ui.kit.Action;
import studio.timbre.ui.kit.ActionButton;
import studio.timbre.ui.kit.Icons;
import studio.timbre.ui.kit.Theme;

/// What is where, on a small card in the corner of the window, which goes on working below it.
final class Guide extends VBox {
    /// @param action the one whose key is told; empty for none
    private record Place(String name, Ikon icon, String action) {}

    private static final List<Place> PLACES =
            List.of(
                    new Place("voice", MaterialDesignA.ACCOUNT_VOICE, ""),
                    new Place("script", MaterialDesignT.TEXT, "speak"),
                    new Place("parameters", MaterialDesignT.TUNE, ""),
                    new Place("sound", MaterialDesignW.WAVEFORM, ""),
                    new Place("drawer", MaterialDesignD.DOCK_BOTTOM, "toggle-drawer"),
                    new Place("settings", MaterialDesignC.COG_OUTLINE, "open-settings"));

    /// @param actions what can be done in the window, by which keys
    /// @param done called when the user has seen it
    Guide(List<Action> actions, Runnable done) {
        setId("guide");
        getStylesheets().add(Theme.sheet(Guide.class, "shell.css"));
        getStyleClass().addAll("overlay-card", "guide");
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        StackPane.setAlignment(this, Pos.BOTTOM_RIGHT);
        var title = new Label(Messages.text("guide.title"));
        title.getStyleClass().add("overlay-title");
        getChildren().add(title);
        PLACES.forEach(place -> getChildren().add(row(place, actions)));
        var seen = new ActionButton(Messages.text("guide.done"), MaterialDesignC.CHECK, "", done);
        seen.setId("guide-done");
        seen.getStyleClass().add(Styles.ACCENT);
        var buttons = new HBox(seen);
        buttons.getStyleClass().add("card-buttons");
        getChildren().add(buttons);
    }

    private static HBox row(Place place, List<Action> actions) {
        var name = new Label(Messages.text("guide." + place.name()));
        name.getStyleClass().add("guide-name");
        var words =
                new Label(Messages.text("guide." + place.name() + ".what", key(place, actions)));
        words.getStyleClass().add("hint");
        words.setWrapText(true);
        words.setMinHeight(USE_PREF_SIZE);
        var both = new VBox(name, words);
        HBox.setHgrow(both, Priority.ALWAYS);
        var row = new HBox(Icons.of(place.icon()), both);
        row.getStyleClass().add("guide-row");
        return row;
    }

    private static String key(Place place, List<Action> actions) {
        return actions.stream()
                .filter(action -> action.id().equals(place.action()))
                .map(action -> action.keys().getFirst().words())
                .findFirst()
                .orElse("");
    }
}
