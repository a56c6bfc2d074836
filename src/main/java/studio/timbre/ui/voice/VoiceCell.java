// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.voice;

import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import studio.timbre.language.Messages;
import studio.timbre.speech.Voice;

/// A voice in the list: its name, and what it speaks; above the first of the user's own voices, and
/// of the others behind them, what they are.
final class VoiceCell extends ListCell<Voice> {
    /// A name and a remark in brackets, which goes on the second line.
    private static final Pattern REMARK = Pattern.compile("(.+?) ?[(\uff08](.+)[)\uff09]");

    private final VoiceListViewModel model;
    private final Label heading = new Label();
    private final Label name = new Label();
    private final Label detail = new Label();
    private final VBox lines = new VBox(heading, name, detail);

    VoiceCell(VoiceListViewModel model) {
        this.model = model;
        getStyleClass().add("voice-cell");
        // As wide as the list, never wider: long words end in dots instead of a scroll bar.
        setPrefWidth(0);
        lines.setAlignment(Pos.CENTER_LEFT);
        heading.getStyleClass().add("voice-heading");
        heading.managedProperty().bind(heading.visibleProperty());
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
        heading.setText(heading(voice));
        heading.setVisible(!heading.getText().isEmpty());
        var parts = REMARK.matcher(voice.label());
        boolean remarked = parts.matches();
        name.setText(remarked ? parts.group(1) : voice.label());
        detail.setText(
                Stream.of(remarked ? parts.group(2) : "", Languages.name(voice.language()))
                        .filter(Predicate.not(String::isEmpty))
                        .collect(Collectors.joining(" · ")));
        detail.setVisible(!detail.getText().isEmpty());
        setGraphic(lines);
        setAccessibleText(
                Stream.of(heading.getText(), name.getText(), detail.getText())
                        .filter(Predicate.not(String::isEmpty))
                        .collect(Collectors.joining(", ")));
    }

    private String heading(Voice voice) {
        boolean own = model.isOwn(voice);
        var above = getIndex() > 0 ? getListView().getItems().get(getIndex() - 1) : null;
        if (own && above == null) {
            return Messages.text("voice.own");
        }
        return !own && model.isOwn(above) ? Messages.text("voice.own.others") : "";
    }
}
