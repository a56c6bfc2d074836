// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.parameters;

import atlantafx.base.theme.Styles;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import studio.timbre.language.Messages;
import studio.timbre.ui.kit.ActionButton;
import studio.timbre.ui.kit.Key;

/// Asks for the name of a preset; there while it asks. A name that is taken is asked about before
/// it is given again.
final class PresetNaming extends VBox {
    private final TextField name = new TextField();
    private final Label question = new Label();
    private final ActionButton keep;
    private Predicate<String> taken = any -> false;
    private Consumer<String> named = any -> {};

    PresetNaming() {
        getStyleClass().add("preset-naming");
        name.setId("preset-name");
        name.setPromptText(Messages.text("preset.name"));
        name.setAccessibleText(Messages.text("preset.name"));
        HBox.setHgrow(name, Priority.ALWAYS);
        var words = Messages.text("preset.keep");
        keep = new ActionButton(words, MaterialDesignC.CHECK, "", this::keep);
        keep.setId("keep-preset");
        keep.getStyleClass().add(Styles.ACCENT);
        keep.setMinWidth(USE_PREF_SIZE);
        keep.disableProperty().bind(name.textProperty().map(String::isBlank));
        var cancel =
                new ActionButton(
                                Messages.text("preset.cancel"),
                                MaterialDesignC.CLOSE,
                                Key.AWAY.words(),
                                this::close)
                        .iconOnly();
        question.setId("preset-question");
        question.setWrapText(true);
        question.setMinHeight(USE_PREF_SIZE);
        question.getStyleClass().add("hint");
        question.managedProperty().bind(question.visibleProperty());
        var line = new HBox(name, keep, cancel);
        line.getStyleClass().add("preset-line");
        getChildren().addAll(line, question);
        managedProperty().bind(visibleProperty());
        setVisible(false);
        name.textProperty().subscribe(() -> wonder(false));
        name.setOnAction(event -> keep());
        addEventFilter(KeyEvent.KEY_PRESSED, this::leave);
    }

    /// Asks.
    ///
    /// @param start what stands there at first
    /// @param taken which names are asked about
    /// @param named gets the name
    void ask(String start, Predicate<String> taken, Consumer<String> named) {
        this.taken = taken;
        this.named = named;
        name.setText(start);
        wonder(false);
        setVisible(true);
        name.requestFocus();
        name.selectAll();
    }

    private void keep() {
        var given = name.getText().strip();
        if (given.isEmpty()) {
            return;
        }
        if (taken.test(given) && !question.isVisible()) {
            question.setText(Messages.text("preset.taken", given));
            wonder(true);
            return;
        }
        close();
        named.accept(given);
    }

    private void wonder(boolean asking) {
        question.setVisible(asking);
        keep.setText(Messages.text(asking ? "preset.replace" : "preset.keep"));
        keep.setAccessibleText(keep.getText());
    }

    private void leave(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            close();
            event.consume();
        }
    }

    private void close() {
        setVisible(false);
    }
}
