// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.voice;

import atlantafx.base.controls.CustomTextField;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;
import org.kordamp.ikonli.materialdesign2.MaterialDesignV;
import studio.timbre.language.Messages;
import studio.timbre.speech.Voice;
import studio.timbre.ui.kit.Action;
import studio.timbre.ui.kit.ActionButton;
import studio.timbre.ui.kit.Actions;
import studio.timbre.ui.kit.Icons;
import studio.timbre.ui.kit.UndoLine;

/// The voices of the chosen model, what finds them, and what can be done with one.
public final class VoiceListView extends VBox {
    private final VoiceListViewModel model;
    private final OwnVoicesViewModel own;
    private final ListView<Voice> list = new ListView<>();
    private final CustomTextField search = new CustomTextField();
    private final Action add;
    private final Action delete;
    private final Action sample;

    /// @param add opens the place where a voice is brought
    /// @param sample lets the chosen voice say a short sentence
    public VoiceListView(
            VoiceListViewModel model, OwnVoicesViewModel own, Runnable add, Runnable sample) {
        this.model = model;
        this.own = own;
        var section = Messages.text("voice.panel");
        this.add =
                Action.of(
                                section,
                                "add-voice",
                                Messages.text("voice.add"),
                                MaterialDesignA.ACCOUNT_VOICE,
                                add)
                        .key("Shortcut+Shift+N")
                        .when(own.addableProperty());
        delete =
                Action.of(section, "delete-voice", "", MaterialDesignD.DELETE_OUTLINE, this::delete)
                        .named(model.voiceProperty().map(this::deleting).orElse(deleting(null)))
                        .panelKey("Delete")
                        .when(model.voiceProperty().map(model::isOwn).orElse(false));
        this.sample =
                Action.of(
                                section,
                                "sample",
                                Messages.text("voice.sample"),
                                MaterialDesignV.VOLUME_HIGH,
                                sample)
                        .key("Shortcut+Shift+H")
                        .when(model.voiceProperty().isNotNull());
        getStyleClass().add("voice-list");
        list.setItems(model.voices());
        list.setCellFactory(view -> new VoiceCell(model));
        list.setAccessibleText(Messages.text("voice.list"));
        list.setId("voices");
        Actions.serve(list, List.of(delete));
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
                        ownButtons(),
                        sampleButton());
    }

    public List<Action> actions() {
        var find =
                Action.of(
                        Messages.text("voice.panel"),
                        "find-voice",
                        Messages.text("voice.search"),
                        MaterialDesignM.MAGNIFY,
                        search::requestFocus);
        return List.of(find, sample, add, delete);
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

    private void delete() {
        var voice = model.voiceProperty().get();
        if (voice != null && model.isOwn(voice)) {
            own.delete(voice);
        }
    }

    private String deleting(@Nullable Voice voice) {
        return voice != null && model.isOwn(voice)
                ? Messages.text("voice.own.delete", voice.label())
                : Messages.text("voice.own.delete.any");
    }

    private HBox ownButtons() {
        var more = new ActionButton(add);
        more.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(more, Priority.ALWAYS);
        var less = new ActionButton(delete).iconOnly();
        less.visibleProperty().bind(delete.possible());
        less.managedProperty().bind(less.visibleProperty());
        var line = new HBox(more, less);
        line.getStyleClass().add("own-voices");
        line.visibleProperty().bind(own.addableProperty());
        line.managedProperty().bind(line.visibleProperty());
        return line;
    }

    private ActionButton sampleButton() {
        var button = new ActionButton(sample);
        button.setMaxWidth(Double.MAX_VALUE);
        return button;
    }
}
