// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.kit;

import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import studio.timbre.language.Messages;

/// A card above the rest of the window, which waits behind it. Esc and a click beside the card
/// close it; while it is open, Tab stays on it; then the focus goes back to where it was.
public final class Overlay extends StackPane {
    private final Region card;
    private final Runnable enter;
    private @Nullable Node before;

    /// @param card made by [#card]
    /// @param enter lets the user begin on the card
    public Overlay(Region card, ObservableBooleanValue open, Runnable enter, Runnable close) {
        this.card = card;
        this.enter = enter;
        var scrim = new Region();
        scrim.getStyleClass().add("overlay-scrim");
        scrim.setOnMouseClicked(event -> close.run());
        getChildren().addAll(scrim, card);
        addEventFilter(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.ESCAPE) {
                        close.run();
                        event.consume();
                    }
                });
        open.subscribe(this::show);
        sceneProperty()
                .subscribe(scene -> {
                    if (scene != null) {
                        scene.focusOwnerProperty().subscribe(this::holdFocus);
                    }
                });
    }

    /// A card with a title and a way out.
    ///
    /// @param id the button that closes has it, with `-close` behind
    public static VBox card(String id, String title, Runnable close) {
        var words = new Label(title);
        words.getStyleClass().add("overlay-title");
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var button =
                new ActionButton(
                                Messages.text("overlay.close"),
                                MaterialDesignC.CLOSE,
                                Key.AWAY.words(),
                                close)
                        .iconOnly();
        button.setId(id + "-close");
        var head = new HBox(words, space, button);
        head.getStyleClass().add("overlay-head");
        var card = new VBox(head);
        card.getStyleClass().add("overlay-card");
        return card;
    }

    /// Whether a node stands on such a card.
    static boolean isAround(Node node) {
        for (Node each = node; each != null; each = each.getParent()) {
            if (each instanceof Overlay) {
                return true;
            }
        }
        return false;
    }

    private void show(boolean open) {
        var scene = getScene();
        if (open && scene != null) {
            before = scene.getFocusOwner();
        }
        setVisible(open);
        setManaged(open);
        if (open) {
            enter.run();
        } else if (before != null) {
            before.requestFocus();
            before = null;
        }
    }

    private void holdFocus(@Nullable Node owner) {
        if (isVisible() && owner != null && !isAround(owner)) {
            card.lookup(".button").requestFocus();
        }
    }
}
