// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.shell;

import atlantafx.base.theme.Styles;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;
import studio.timbre.language.Messages;
import studio.timbre.ui.kit.ActionButton;
import studio.timbre.ui.kit.Overlay;

/// The question whether to spend so much, on a card above the window.
final class SpendingView extends StackPane {
    SpendingView(Spending model) {
        var send =
                new ActionButton(
                        Messages.text("spending.send"), MaterialDesignS.SEND, "", model::send);
        send.setId("spending-send");
        send.getStyleClass().add(Styles.ACCENT);
        var refrain =
                new ActionButton(
                        Messages.text("spending.refrain"),
                        MaterialDesignC.CLOSE,
                        "",
                        model::refrain);
        refrain.setId("spending-refrain");
        var words = new Label();
        words.setId("spending-words");
        words.setWrapText(true);
        words.setMinHeight(USE_PREF_SIZE);
        model.questionProperty()
                .subscribe(question -> words.setText(question == null ? "" : question.words()));
        var buttons = new HBox(send, refrain);
        buttons.getStyleClass().add("card-buttons");
        VBox card = Overlay.card("spending", Messages.text("spending.title"), model::refrain);
        card.getChildren().addAll(words, buttons);
        card.setMaxSize(460, USE_PREF_SIZE);
        var asked = Bindings.isNotNull(model.questionProperty());
        var overlay = new Overlay(card, asked, send::requestFocus, model::refrain);
        overlay.setId("spending");
        getChildren().add(overlay);
        setPickOnBounds(false);
    }
}
