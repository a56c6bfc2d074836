// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.voice;

import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import studio.timbre.speech.Voice;

/// A voice in the list: its name, and what it speaks.
final class VoiceCell extends ListCell<Voice> {
    private final Label name = new Label();
    private final Label detail = new Label();
    private final VBox lines = new VBox(name, detail);

    VoiceCell() {
        getStyleClass().add("voice-cell");
        name.getStyleClass().add("voice-name");
        detail.getStyleClass().add("hint");
        detail.managedProperty().bind(detail.visibleProperty());
    }

    @Override
    protected void updateItem(@Nullable Voice voice, boolean empty) {
        super.updateItem(voice, empty);
        if (empty || voice == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        name.setText(voice.label());
        detail.setText(Languages.name(voice.language()));
        detail.setVisible(!detail.getText().isEmpty());
        setGraphic(lines);
        setAccessibleText(voice.label() + " " + detail.getText());
    }
}
