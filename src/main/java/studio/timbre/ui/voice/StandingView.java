// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.voice;

import atlantafx.base.theme.Styles;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignK;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;
import studio.timbre.language.Messages;
import studio.timbre.ui.kit.AccountBox;
import studio.timbre.ui.kit.ActionButton;
import studio.timbre.ui.kit.Icons;

/// What stands between the user and a provider, and the way past it: an account to choose, a key to
/// enter, a sentence to read. Empty if there is nothing.
public final class StandingView extends VBox {
    /// @param enterKey opens the place where the key of the chosen provider is entered
    public StandingView(StandingViewModel model, Runnable enterKey) {
        getStyleClass().add("standing");
        var key =
                new ActionButton(
                        Messages.text("settings.enterKey"), MaterialDesignK.KEY_PLUS, "", enterKey);
        key.setId("enter-key");
        key.setMaxWidth(Double.MAX_VALUE);
        key.getStyleClass().add(Styles.ACCENT);
        shown(key, model.keylessProperty());
        getChildren().addAll(accounts(model), key, destination(model));
        var any =
                model.keylessProperty()
                        .or(model.destinationProperty().isNotEmpty())
                        .or(Bindings.size(model.accounts()).greaterThan(1));
        shown(this, any);
    }

    private static VBox accounts(StandingViewModel model) {
        var box = new AccountBox(model.accounts());
        box.setId("voice-account");
        box.setMaxWidth(Double.MAX_VALUE);
        box.valueProperty().bindBidirectional(model.accountProperty());
        var label = new Label(Messages.text("settings.account"));
        label.setLabelFor(box);
        label.getStyleClass().add("hint");
        var whole = new VBox(label, box);
        shown(whole, Bindings.size(model.accounts()).greaterThan(1));
        return whole;
    }

    private static VBox destination(StandingViewModel model) {
        var words = new Label();
        words.setId("voice-destination");
        words.setWrapText(true);
        words.setMinHeight(USE_PREF_SIZE);
        words.setGraphic(Icons.of(MaterialDesignS.SEND_LOCK_OUTLINE));
        words.textProperty().bind(model.destinationProperty());
        var read =
                new ActionButton(
                        Messages.text("settings.understood"),
                        MaterialDesignC.CHECK,
                        "",
                        model::understand);
        read.setId("understood");
        read.getStyleClass().add(Styles.FLAT);
        var whole = new VBox(words, read);
        whole.getStyleClass().add("voice-destination");
        shown(whole, model.destinationProperty().isNotEmpty());
        return whole;
    }

    private static void shown(Node node, ObservableBooleanValue when) {
        node.visibleProperty().bind(when);
        node.managedProperty().bind(when);
    }
}
