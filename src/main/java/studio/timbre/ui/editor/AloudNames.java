// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.editor;

import atlantafx.base.theme.Styles;
import java.util.Set;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import org.kordamp.ikonli.materialdesign2.MaterialDesignU;
import studio.timbre.language.Messages;
import studio.timbre.ui.kit.ActionButton;

/// The names in the script that are read aloud, each with the way back to being a speaker; there
/// while there are any.
final class AloudNames extends FlowPane {
    private final PassageActions actions;
    private Set<String> shown = Set.of();

    AloudNames(PassageActions actions) {
        this.actions = actions;
        setId("aloud-names");
        getStyleClass().add("passages");
        managedProperty().bind(visibleProperty());
        setVisible(false);
    }

    /// Looks which there are now.
    void look() {
        var now = actions.aloud();
        if (now.equals(shown)) {
            return;
        }
        shown = now;
        setVisible(!now.isEmpty());
        getChildren().clear();
        for (var name : now) {
            var words = new Label(Messages.text("passage.readAloud", name));
            words.getStyleClass().add("hint");
            var back =
                    new ActionButton(
                            Messages.text("passage.notAloud"),
                            MaterialDesignU.UNDO,
                            "",
                            () -> actions.readAloud(name, false));
            back.setAccessibleText(Messages.text("passage.notAloud.said", name));
            back.getStyleClass().addAll(Styles.FLAT, Styles.SMALL);
            words.setLabelFor(back);
            getChildren().addAll(words, back);
        }
    }
}
