// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.shell;

import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.Region;
import studio.timbre.ui.transcript.TranscriptViewModel;

/// The script, and beside it the transcript while that is open.
final class ScriptArea extends SplitPane {
    private final Region transcript;
    private final Division division = new Division(this, "transcript", _ -> new double[] {0.5});

    ScriptArea(Region editor, Region transcript, TranscriptViewModel model) {
        this.transcript = transcript;
        editor.setMinWidth(160);
        editor.getStyleClass().add("card-panel");
        transcript.getStyleClass().add("card-panel");
        transcript.setMinWidth(180);
        getItems().add(editor);
        model.openProperty().subscribe(this::show);
    }

    Division division() {
        return division;
    }

    /// Lets files be dropped on a node.
    static void takeFiles(Node node, Consumer<Path> taker) {
        node.addEventFilter(DragEvent.DRAG_OVER, ScriptArea::dragged);
        node.addEventFilter(
                DragEvent.DRAG_DROPPED,
                event -> {
                    if (event.getDragboard().hasFiles()) {
                        taker.accept(event.getDragboard().getFiles().getFirst().toPath());
                        event.setDropCompleted(true);
                        event.consume();
                    }
                });
    }

    private static void dragged(DragEvent event) {
        if (event.getDragboard().hasFiles()) {
            event.acceptTransferModes(TransferMode.COPY);
            event.consume();
        }
    }

    private void show(boolean open) {
        if (open) {
            getItems().add(transcript);
        } else {
            getItems().remove(transcript);
        }
    }
}
