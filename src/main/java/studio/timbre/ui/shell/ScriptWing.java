// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.shell;

import atlantafx.base.theme.Styles;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;
import studio.timbre.language.Messages;
import studio.timbre.project.OpenProject;
import studio.timbre.ui.editor.EditorView;
import studio.timbre.ui.editor.EditorViewModel;
import studio.timbre.ui.kit.Action;
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
    private final Action listen;

    /// @param speak lets the script be heard
    ScriptWing(
            Desk desk,
            Rooms rooms,
            ProjectWing project,
            SettingsViewModel settings,
            Action speak,
            FrameClock clock) {
        speaking = project.speaking();
        hearing =
                new TranscriptViewModel(
                        desk, rooms.transcript(), rooms.background(), new FxThread());
        listen =
                Action.of(
                                Messages.text("transcript.panel"),
                                "open-transcript",
                                Messages.text("transcript.toggle"),
                                MaterialDesignT.TEXT_RECOGNITION,
                                hearing::toggle)
                        .key("Shortcut+T");
        transcript =
                new TranscriptView(
                        hearing, () -> settings.open(hearing.provider().orElse(null)), clock);
        editor =
                new EditorView(
                        new EditorViewModel(desk, rooms.player(), speaking),
                        project.passages(),
                        speak,
                        listenButton(),
                        clock);
        project.project().openProperty().subscribe(this::open);
        area = new ScriptArea(editor, transcript, hearing);
        takeFiles(area);
    }

    Region panel() {
        return area;
    }

    /// Where the script and the transcript meet.
    Division division() {
        return area.division();
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

    List<Action> actions() {
        var section = Messages.text("editor.panel");
        var speech = Messages.text("section.speech");
        return List.of(
                Action.of(
                                speech,
                                "speak-selection",
                                Messages.text("action.speakSelection"),
                                MaterialDesignS.SELECTION,
                                this::speakSelection)
                        .key("Shortcut+Shift+Enter")
                        .when(speaking.onProperty()),
                Action.of(
                                speech,
                                "speak-from-here",
                                Messages.text("action.speakFromHere"),
                                MaterialDesignP.PLAY_OUTLINE,
                                this::speakFromHere)
                        .key("Alt+Enter")
                        .when(speaking.onProperty()),
                Action.of(
                                section,
                                "open-passage",
                                Messages.text("editor.openPassage"),
                                MaterialDesignF.FORMAT_PARAGRAPH,
                                editor::openPassage)
                        .key("Shortcut+Period")
                        .when(speaking.onProperty()),
                editor.passages(),
                listen,
                transcript.transcribe(),
                transcript.choosing());
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

    private ActionButton listenButton() {
        var button = new ActionButton(listen);
        button.getStyleClass().addAll(Styles.FLAT, Styles.SMALL);
        return button;
    }
}
