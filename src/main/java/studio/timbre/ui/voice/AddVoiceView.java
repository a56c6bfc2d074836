// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.voice;

import atlantafx.base.theme.Styles;
import javafx.beans.binding.Bindings;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;
import studio.timbre.language.Messages;
import studio.timbre.ui.kit.ActionButton;
import studio.timbre.ui.kit.Icons;
import studio.timbre.ui.kit.Overlay;
import studio.timbre.ui.kit.Theme;

/// The card on which one brings a voice to a provider.
public final class AddVoiceView extends StackPane {
    private final AddVoiceViewModel model;
    private final SampleDrop drop;

    public AddVoiceView(AddVoiceViewModel model) {
        this.model = model;
        drop = new SampleDrop(model);
        getStylesheets().add(Theme.sheet(AddVoiceView.class, "voice.css"));
        var overlay = new Overlay(card(), model.openProperty(), drop::begin, model::close);
        overlay.setId("add-voice-card");
        getChildren().add(overlay);
        // What is not open lets the mouse through.
        setPickOnBounds(false);
    }

    private VBox card() {
        var about = new Label(Messages.text("voice.add.about"));
        about.getStyleClass().add("hint");
        about.setWrapText(true);
        var consent = new CheckBox();
        consent.setId("voice-consent");
        consent.setWrapText(true);
        consent.setMinHeight(USE_PREF_SIZE);
        consent.textProperty().bind(model.wordingProperty());
        consent.accessibleTextProperty()
                .bind(
                        Bindings.when(model.wordingProperty().isEmpty())
                                .then(Messages.text("voice.add.title"))
                                .otherwise(model.wordingProperty()));
        consent.selectedProperty().bindBidirectional(model.consentProperty());
        var card = Overlay.card("add-voice-card", Messages.text("voice.add.title"), model::close);
        card.getStyleClass().add("add-voice");
        card.getChildren()
                .addAll(
                        about,
                        drop,
                        named("voice.add.label", "voice-label", model.labelProperty()),
                        named("voice.add.person", "voice-person", model.personProperty()),
                        consent,
                        sentence(
                                "voice-goes",
                                "voice-destination",
                                MaterialDesignS.SEND_LOCK_OUTLINE,
                                model.destinationProperty()),
                        sentence(
                                "voice-failure",
                                "field-problem",
                                MaterialDesignA.ALERT_CIRCLE_OUTLINE,
                                model.failureProperty()),
                        foot());
        card.setMaxSize(520, USE_PREF_SIZE);
        return card;
    }

    private static VBox named(String key, String id, StringProperty text) {
        var field = new TextField();
        field.setId(id);
        field.setAccessibleText(Messages.text(key));
        field.textProperty().bindBidirectional(text);
        var label = new Label(Messages.text(key));
        label.setLabelFor(field);
        label.getStyleClass().add("hint");
        return new VBox(label, field);
    }

    private static Label sentence(
            String id, String style, Ikon icon, ObservableValue<String> words) {
        var label = new Label();
        label.setId(id);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        label.setMaxWidth(Double.MAX_VALUE);
        label.setGraphic(Icons.of(icon));
        label.getStyleClass().add(style);
        label.textProperty().bind(words);
        label.visibleProperty().bind(words.map(each -> !each.isEmpty()));
        label.managedProperty().bind(label.visibleProperty());
        return label;
    }

    private HBox foot() {
        var progress = new ProgressBar();
        progress.setAccessibleText(Messages.text("voice.add.measuring"));
        progress.visibleProperty().bind(model.busyProperty());
        progress.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(progress, Priority.ALWAYS);
        var cancel = button("voice.add.cancel", MaterialDesignC.CLOSE, model::close);
        var send = button("voice.add.send", MaterialDesignS.SEND, model::send);
        send.setId("send-voice");
        send.getStyleClass().add(Styles.ACCENT);
        send.setDefaultButton(true);
        send.disableProperty().bind(model.sendable().not());
        var foot = new HBox(progress, cancel, send);
        foot.getStyleClass().add("add-voice-foot");
        return foot;
    }

    private static ActionButton button(String key, Ikon icon, Runnable command) {
        var button = new ActionButton(Messages.text(key), icon, "", command);
        button.setMinWidth(Region.USE_PREF_SIZE);
        return button;
    }
}
