// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.shell;

import atlantafx.base.theme.Styles;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;
import studio.timbre.language.Messages;
import studio.timbre.project.OpenProject;
import studio.timbre.ui.editor.EditorView;
import studio.timbre.ui.editor.EditorViewModel;
import studio.timbre.ui.kit.ActionButton;
import studio.timbre.ui.kit.Desk;
import studio.timbre.ui.kit.FrameClock;
import studio.timbre.ui.kit.FxThread;
import studio.timbre.ui.settings.SettingsViewModel;
import studio.timbre.ui.transcript.TranscriptView;
import studio.timbre.ui.transcript.TranscriptViewModel;

/// The script, and beside it what a listener understood, with their view models.
final class ScriptWing implements AutoCloseable {
    private final TranscriptViewModel hearing;
    private final TranscriptView transcript;
    private final EditorView editor;
    private final ScriptArea area;
    private final Speaking speaking;

    /// @param shell knows whether there is something to say that the model takes
    ScriptWing(
            Desk desk,
            Rooms rooms,
            ProjectWing project,
            SettingsViewModel settings,
            ShellViewModel shell,
            FrameClock clock) {
        speaking = project.speaking();
        hearing =
                new TranscriptViewModel(
                        desk, rooms.transcript(), rooms.background(), new FxThread());
        transcript =
                new TranscriptView(
                        hearing, () -> settings.open(hearing.provider().orElse(null)), clock);
        editor =
                new EditorView(
                        new EditorViewModel(desk, rooms.player(), speaking),
                        project.passages(),
                        shell.speakableProperty(),
                        listen(),
                        clock);
        project.project().openProperty().subscribe(this::open);
        area = new ScriptArea(editor, transcript, hearing);
        takeFiles(area);
    }

    Region panel() {
        return area;
    }

    /// Lets files of sound that are dropped on a node be written down.
    void takeFiles(Node node) {
        ScriptArea.takeFiles(node, hearing::offer);
    }

    /// Lets the user write at once.
    void write() {
        editor.write();
    }

    /// Looks again which accounts there are.
    void look() {
        hearing.look();
    }

    /// What the panels do wherever the focus is.
    Map<KeyCombination, Runnable> keys() {
        return Map.of(
                KeyCombination.valueOf("Shortcut+T"),
                hearing::toggle,
                KeyCombination.valueOf("Shortcut+Shift+T"),
                hearing::transcribe,
                KeyCombination.valueOf("Shortcut+Shift+Enter"),
                this::speakSelection,
                KeyCombination.valueOf("Alt+Enter"),
                this::speakFromHere,
                new KeyCodeCombination(KeyCode.PERIOD, KeyCombination.SHORTCUT_DOWN),
                editor::openPassage);
    }

    private void open(@Nullable OpenProject opened) {
        if (opened != null) {
            var kept = opened.project();
            editor.open(kept.selectionStart(), kept.selectionEnd());
        }
    }

    private void speakSelection() {
        speaking.speakBetween(editor.selectionStart(), editor.selectionEnd());
    }

    private void speakFromHere() {
        speaking.speakFrom(editor.selectionStart());
    }

    @Override
    public void close() {
        editor.close();
        transcript.close();
    }

    private ActionButton listen() {
        var button =
                new ActionButton(
                        Messages.text("transcript.toggle"),
                        MaterialDesignT.TEXT_RECOGNITION,
                        Messages.text("key.transcript"),
                        hearing::toggle);
        button.setId("open-transcript");
        button.getStyleClass().addAll(Styles.FLAT, Styles.SMALL);
        return button;
    }
}
