// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.voice;

import atlantafx.base.controls.CustomTextField;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;
import org.kordamp.ikonli.materialdesign2.MaterialDesignV;
import studio.timbre.language.Messages;
import studio.timbre.speech.Voice;
import studio.timbre.ui.kit.ActionButton;
import studio.timbre.ui.kit.Icons;
import studio.timbre.ui.kit.UndoLine;

/// The voices of the chosen model, what finds them, and what can be done with one.
public final class VoiceListView extends VBox {
    private final VoiceListViewModel model;
    private final OwnVoicesViewModel own;
    private final ListView<Voice> list = new ListView<>();
    private final CustomTextField search = new CustomTextField();

    /// @param add opens the place where a voice is brought
    /// @param sample lets the chosen voice say a short sentence
    public VoiceListView(
            VoiceListViewModel model, OwnVoicesViewModel own, Runnable add, Runnable sample) {
        this.model = model;
        this.own = own;
        getStyleClass().add("voice-list");
        list.setItems(model.voices());
        list.setCellFactory(view -> new VoiceCell(model));
        list.setAccessibleText(Messages.text("voice.list"));
        list.setId("voices");
        list.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        var why = new Label();
        why.setWrapText(true);
        why.getStyleClass().add("hint");
        list.setPlaceholder(why);
        model.voices()
                .subscribe(() -> {
                    why.setText(model.whyNoVoices());
                    search.setPromptText(model.searchPrompt());
                });
        why.setText(model.whyNoVoices());
        connectVoice();
        setVgrow(list, Priority.ALWAYS);
        getChildren()
                .addAll(
                        searchField(),
                        list,
                        refusal(),
                        new UndoLine(own.undoProperty()),
                        ownButtons(add),
                        sampleButton(sample));
    }

    private Label refusal() {
        var label = new Label();
        label.setId("voice-refusal");
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        label.getStyleClass().add("field-problem");
        label.setGraphic(Icons.of(MaterialDesignA.ALERT_CIRCLE_OUTLINE));
        label.textProperty().bind(model.refusalProperty());
        label.visibleProperty().bind(model.refusalProperty().isNotEmpty());
        label.managedProperty().bind(label.visibleProperty());
        return label;
    }

    private CustomTextField searchField() {
        search.setId("voice-search");
        search.setPromptText(model.searchPrompt());
        search.setAccessibleText(Messages.text("voice.search"));
        search.setLeft(Icons.of(MaterialDesignM.MAGNIFY));
        search.textProperty().bindBidirectional(model.searchProperty());
        search.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.DOWN && !list.getItems().isEmpty()) {
                list.requestFocus();
                if (list.getSelectionModel().isEmpty()) {
                    list.getSelectionModel().selectFirst();
                }
                event.consume();
            }
        });
        search.setOnAction(event -> list.getSelectionModel().selectFirst());
        return search;
    }

    private void connectVoice() {
        var selection = list.getSelectionModel();
        selection
                .selectedItemProperty()
                .subscribe(chosen -> {
                    if (chosen != null) {
                        model.choose(chosen);
                    }
                });
        model.voices().subscribe(this::showVoice);
        model.voiceProperty().subscribe(this::showVoice);
        showVoice();
    }

    private void showVoice() {
        var voice = model.voiceProperty().get();
        if (voice == null || !list.getItems().contains(voice)) {
            list.getSelectionModel().clearSelection();
        } else if (!voice.equals(list.getSelectionModel().getSelectedItem())) {
            list.getSelectionModel().select(voice);
            list.scrollTo(voice);
        }
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.DELETE) {
            delete();
            event.consume();
        }
    }

    private void delete() {
        var voice = model.voiceProperty().get();
        if (voice != null && model.isOwn(voice)) {
            own.delete(voice);
        }
    }

    private HBox ownButtons(Runnable add) {
        var more =
                new ActionButton(
                        Messages.text("voice.add"),
                        MaterialDesignA.ACCOUNT_VOICE,
                        Messages.text("voice.add.key"),
                        add);
        more.setId("add-voice");
        more.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(more, Priority.ALWAYS);
        var delete =
                new ActionButton(
                                Messages.text("voice.own.delete", ""),
                                MaterialDesignD.DELETE_OUTLINE,
                                Messages.text("voice.own.key.delete"),
                                this::delete)
                        .iconOnly();
        delete.setId("delete-voice");
        delete.managedProperty().bind(delete.visibleProperty());
        model.voiceProperty()
                .subscribe(voice -> {
                    boolean mine = model.isOwn(voice);
                    delete.setVisible(mine);
                    if (mine && voice != null) {
                        delete.setAccessibleText(Messages.text("voice.own.delete", voice.label()));
                    }
                });
        var line = new HBox(more, delete);
        line.getStyleClass().add("own-voices");
        line.visibleProperty().bind(own.addableProperty());
        line.managedProperty().bind(line.visibleProperty());
        return line;
    }

    private ActionButton sampleButton(Runnable sample) {
        var words = Messages.text("voice.sample");
        var button = new ActionButton(words, MaterialDesignV.VOLUME_HIGH, "", sample);
        button.setId("sample");
        button.setMaxWidth(Double.MAX_VALUE);
        button.disableProperty().bind(model.voiceProperty().isNull());
        return button;
    }
}
