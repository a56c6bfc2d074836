// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.form;

import java.io.File;
import javafx.scene.control.TextField;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.stage.FileChooser;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import studio.timbre.form.Field;
import studio.timbre.language.Messages;
import studio.timbre.ui.kit.ActionButton;

/// A file: typed, chosen, or dropped here.
final class FileControl extends HBox {
    private final FieldViewModel model;
    private final Field.File field;
    private final TextField path = new TextField();

    FileControl(FieldViewModel model, Field.File field) {
        this.model = model;
        this.field = field;
        getStyleClass().add("number-control");
        FieldControl.filled(path, model);
        if (path.getPromptText().isEmpty()) {
            path.setPromptText(Messages.text("parameters.drop"));
        }
        HBox.setHgrow(path, Priority.ALWAYS);
        var words = Messages.text("parameters.choose");
        getChildren()
                .addAll(
                        path,
                        new ActionButton(words, MaterialDesignF.FOLDER_OPEN, "", this::choose)
                                .iconOnly());
        addEventFilter(DragEvent.DRAG_OVER, this::dragged);
        addEventFilter(DragEvent.DRAG_DROPPED, this::dropped);
    }

    private void choose() {
        var chooser = new FileChooser();
        chooser.setTitle(field.traits().title());
        if (!field.accept().isEmpty()) {
            var endings = field.accept().stream().sorted().map(ending -> "*." + ending).toList();
            chooser.getExtensionFilters()
                    .add(new FileChooser.ExtensionFilter(field.traits().title(), endings));
        }
        var chosen = chooser.showOpenDialog(getScene().getWindow());
        if (chosen != null) {
            take(chosen);
        }
    }

    /// Of a long path, the name of the file is seen.
    private void take(File file) {
        model.textProperty().set(file.getPath());
        path.end();
    }

    private void dragged(DragEvent event) {
        if (event.getDragboard().hasFiles()) {
            event.acceptTransferModes(TransferMode.COPY);
            event.consume();
        }
    }

    private void dropped(DragEvent event) {
        if (event.getDragboard().hasFiles()) {
            take(event.getDragboard().getFiles().getFirst());
            event.setDropCompleted(true);
            event.consume();
        }
    }
}
