// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.editor;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.TraversalDirection;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.fxmisc.flowless.VirtualizedScrollPane;
import org.fxmisc.richtext.StyleClassedTextArea;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignK;
import studio.timbre.language.Messages;
import studio.timbre.speech.WordTiming;
import studio.timbre.ui.kit.Action;
import studio.timbre.ui.kit.FrameClock;
import studio.timbre.ui.kit.Icons;
import studio.timbre.ui.kit.Theme;

/// The panel in which one writes what should be said.
public final class EditorView extends VBox implements AutoCloseable {
    private static final PseudoClass ADVISED = PseudoClass.getPseudoClass("advised");

    private final EditorViewModel model;
    private final StyleClassedTextArea area = new StyleClassedTextArea(false);
    private final PassageActions actions;
    private final AloudNames aloud;
    private final Gutter gutter;
    private final Summary summary = new Summary();
    private final CheckBox byPassage = new CheckBox(Messages.text("editor.byPassage"));
    private final Subscription frames;
    private @Nullable WordTiming marked;

    /// @param actions what can be done with passages
    /// @param speak lets the script be heard
    /// @param tool stands beside the title
    public EditorView(
            EditorViewModel model,
            PassageActions actions,
            Action speak,
            Region tool,
            FrameClock clock) {
        this.model = model;
        this.actions = actions;
        aloud = new AloudNames(actions);
        gutter = new Gutter(area, new PassageMenu(actions));
        getStylesheets().add(Theme.sheet(EditorView.class, "editor.css"));
        getStyleClass().addAll("panel", "editor-panel");
        area.setId("script");
        area.getStyleClass().add("panel-main");
        area.setWrapText(true);
        area.setUseInitialStyleForInsertion(true);
        area.setAccessibleText(Messages.text("editor.area"));
        // RichTextFX draws the caret and marks where they are in a line that runs to the right.
        area.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        var placeholder = new Label(Messages.text("editor.placeholder"));
        placeholder.getStyleClass().add("editor-placeholder");
        area.setPlaceholder(placeholder);
        area.addEventFilter(KeyEvent.KEY_PRESSED, this::leaveByTab);
        keepInStep();
        var pane = new VirtualizedScrollPane<>(area);
        setVgrow(pane, Priority.ALWAYS);
        var title = new Label(Messages.text("editor.panel"));
        title.getStyleClass().add("panel-title");
        title.setLabelFor(area);
        title.setMinWidth(USE_PREF_SIZE);
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        byPassage.setId("by-passage");
        byPassage.setMinWidth(USE_PREF_SIZE);
        byPassage.setTooltip(new Tooltip(Messages.text("editor.byPassage.meaning")));
        byPassage.setAccessibleText(Messages.text("editor.byPassage"));
        byPassage.setOnAction(event -> actions.byPassage(byPassage.isSelected()));
        area.selectionProperty()
                .addListener((range, before, now) -> actions.select(now.getStart(), now.getEnd()));
        var head = new HBox(title, space, byPassage, tool);
        head.getStyleClass().add("editor-head");
        getChildren().addAll(head, summary, aloud, pane, refusal(), footer(speak));
        frames = clock.each(this::mark);
    }

    @Override
    public void close() {
        frames.unsubscribe();
    }

    /// Makes each passage a take of its own, or not.
    public Action passages() {
        return Action.of(
                Messages.text("editor.panel"),
                "toggle-by-passage",
                Messages.text("editor.byPassage"),
                MaterialDesignF.FORMAT_LIST_NUMBERED,
                () -> actions.byPassage(!actions.byPassage()));
    }

    /// Lets the user write at once.
    public void write() {
        area.requestFocus();
    }

    /// Another text was opened: what may be undone begins here.
    public void open(int selectionStart, int selectionEnd) {
        area.getUndoManager().forgetHistory();
        int end = Math.clamp(selectionEnd, 0, area.getLength());
        area.selectRange(Math.clamp(selectionStart, 0, end), end);
        area.requestFollowCaret();
    }

    /// Where the selection begins in the script.
    public int selectionStart() {
        return area.getSelection().getStart();
    }

    /// One past where it ends; the same if it is only a caret.
    public int selectionEnd() {
        return area.getSelection().getEnd();
    }

    /// Opens what can be done with the passage at the caret.
    public void openPassage() {
        gutter.open();
    }

    private void keepInStep() {
        var script = model.scriptProperty();
        area.textProperty().addListener((text, before, now) -> script.set(now));
        script.subscribe(text -> {
            if (!text.equals(area.getText())) {
                area.replaceText(text);
                area.moveTo(0);
                area.requestFollowCaret();
            }
        });
        area.getUndoManager().forgetHistory();
    }

    private Node refusal() {
        var label = new Label();
        label.setId("script-refusal");
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        label.getStyleClass().addAll("field-problem", "editor-refusal");
        label.setGraphic(Icons.of(MaterialDesignA.ALERT_CIRCLE_OUTLINE));
        label.textProperty().bind(model.refusalProperty());
        label.visibleProperty().bind(model.refusalProperty().isNotEmpty());
        label.managedProperty().bind(label.visibleProperty());
        return label;
    }

    private Node footer(Action speak) {
        var hint =
                new Label(
                        Messages.text("editor.hint", speak.keyWords()),
                        Icons.of(MaterialDesignK.KEYBOARD_OUTLINE));
        hint.setId("hint");
        hint.getStyleClass().add("editor-hint");
        hint.visibleProperty()
                .bind(
                        Bindings.createBooleanBinding(
                                () -> model.freshProperty().get() && speak.possible().getValue(),
                                model.freshProperty(),
                                speak.possible()));
        var counter = new Label();
        counter.setId("counter");
        counter.setMinWidth(USE_PREF_SIZE);
        counter.getStyleClass().addAll("hint", "editor-counter");
        var warning = Icons.of(MaterialDesignA.ALERT_CIRCLE_OUTLINE);
        model.lengthProperty()
                .subscribe(length -> {
                    counter.setText(length.words());
                    counter.setGraphic(length.overAdvised() ? warning : null);
                    counter.pseudoClassStateChanged(ADVISED, length.overAdvised());
                });
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var footer = new HBox(hint, space, counter);
        footer.getStyleClass().add("editor-footer");
        return footer;
    }

    /// Tab goes on to the next control, as everywhere: speech has no use for tabs.
    private void leaveByTab(KeyEvent event) {
        if (event.getCode() == KeyCode.TAB) {
            area.requestFocusTraversal(
                    event.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
            event.consume();
        }
    }

    private void mark() {
        long now = System.nanoTime();
        byPassage.setSelected(actions.byPassage());
        summary.show(model.lines());
        aloud.look();
        gutter.show(model.lines(), model.heard(now));
        var word = model.spoken(now).orElse(null);
        if (Objects.equals(word, marked)) {
            return;
        }
        style(marked, List.of());
        style(word, List.of("spoken"));
        marked = word;
    }

    private void style(@Nullable WordTiming word, Collection<String> style) {
        if (word != null
                && word.textStart() < word.textEnd()
                && word.textEnd() <= area.getLength()) {
            area.setStyle(word.textStart(), word.textEnd(), style);
        }
    }
}
