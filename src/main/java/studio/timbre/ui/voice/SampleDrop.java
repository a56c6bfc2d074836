// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.voice;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import studio.timbre.language.Messages;
import studio.timbre.ui.kit.ActionButton;

/// Where a recording is dropped or chosen, and what is known of it then.
final class SampleDrop extends VBox {
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    private final AddVoiceViewModel model;
    private final Label name = new Label();
    private final Label detail = new Label();
    private final ActionButton choose;

    SampleDrop(AddVoiceViewModel model) {
        this.model = model;
        setId("sample-drop");
        getStyleClass().add("sample-drop");
        name.getStyleClass().add("voice-name");
        detail.setId("sample-detail");
        detail.getStyleClass().add("hint");
        detail.setWrapText(true);
        detail.setMinHeight(USE_PREF_SIZE);
        choose =
                new ActionButton(
                        Messages.text("voice.add.choose"),
                        MaterialDesignF.FOLDER_OPEN,
                        "",
                        this::choose);
        choose.setId("choose-sample");
        getChildren().addAll(name, detail, choose);
        model.sampleProperty().subscribe(this::show);
        addEventHandler(DragEvent.DRAG_OVER, this::dragged);
        addEventHandler(DragEvent.DRAG_DROPPED, this::dropped);
    }

    void begin() {
        choose.requestFocus();
    }

    private void show(@Nullable Sample sample) {
        name.setText(
                sample == null
                        ? Messages.text("voice.add.drop")
                        : sample.file().getFileName().toString());
        detail.setText(sample == null ? "" : sample.words());
        detail.setManaged(sample != null);
        var words = Messages.text(sample == null ? "voice.add.choose" : "voice.add.another");
        choose.setText(words);
        choose.setAccessibleText(words);
        pseudoClassStateChanged(WRONG, sample != null && !sample.problem().isEmpty());
    }

    private void choose() {
        var chooser = new FileChooser();
        chooser.setTitle(Messages.text("voice.add.title"));
        chooser.getExtensionFilters()
                .add(
                        new FileChooser.ExtensionFilter(
                                Messages.text("voice.add.files"),
                                "*.wav",
                                "*.mp3",
                                "*.m4a",
                                "*.ogg",
                                "*.flac"));
        var chosen = chooser.showOpenDialog(getScene().getWindow());
        if (chosen != null) {
            model.take(chosen.toPath());
        }
    }

    private void dragged(DragEvent event) {
        if (event.getDragboard().hasFiles()) {
            event.acceptTransferModes(TransferMode.COPY);
            event.consume();
        }
    }

    private void dropped(DragEvent event) {
        if (event.getDragboard().hasFiles()) {
            model.take(event.getDragboard().getFiles().getFirst().toPath());
            event.setDropCompleted(true);
            event.consume();
        }
    }
}
