// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.takes;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import studio.timbre.language.FailureText;
import studio.timbre.language.Messages;
import studio.timbre.take.Take;
import studio.timbre.ui.kit.Icons;

/// Everything of the one take that is chosen; tags and note are written here.
final class DetailView extends ScrollPane {
    /// More of a text than this is not looked at in a side panel.
    private static final int LONGEST = 4_000;

    private final TakesViewModel model;
    private final Runnable back;
    private final Label name = new Label();
    private final VBox remarks = new VBox();
    private final Label text = new Label();
    private final TextField tags = new TextField();
    private final TextArea note = new TextArea();
    private final GridPane facts = new GridPane();
    private @Nullable TakeLine line;
    private Subscription shown = () -> {};

    /// @param back gives the focus back to the table
    DetailView(TakesViewModel model, Runnable back) {
        this.model = model;
        this.back = back;
        setId("take-detail");
        setFitToWidth(true);
        setAccessibleText(Messages.text("takes.detail"));
        getStyleClass().add("take-side");
        name.getStyleClass().add("take-name");
        name.setId("take-name");
        text.setWrapText(true);
        text.getStyleClass().add("take-text");
        field(tags, "tags");
        field(note, "note");
        note.setPrefRowCount(2);
        note.setWrapText(true);
        facts.getStyleClass().add("take-facts");
        var content = new VBox(name, remarks, text, tags, note, facts);
        content.getStyleClass().add("take-detail");
        setContent(content);
        model.takeProperty().subscribe(this::show);
    }

    void editTags() {
        tags.requestFocus();
        tags.selectAll();
    }

    void editNote() {
        note.requestFocus();
        note.end();
    }

    /// Saved when one leaves it or presses Enter; Escape leaves it as it was.
    private void field(TextInputControl field, String word) {
        field.setId("take-" + word);
        field.setPromptText(Messages.text("takes." + word + ".prompt"));
        field.setAccessibleText(Messages.text("takes." + word));
        field.focusedProperty()
                .subscribe((before, now) -> {
                    if (before && !now) {
                        save();
                    }
                });
        field.addEventFilter(
                KeyEvent.KEY_PRESSED,
                event -> {
                    boolean escape = event.getCode() == KeyCode.ESCAPE;
                    boolean enter = event.getCode() == KeyCode.ENTER && !event.isShiftDown();
                    if (escape) {
                        fill();
                    }
                    if (escape || enter) {
                        back.run();
                        event.consume();
                    }
                });
    }

    private void save() {
        if (line != null) {
            model.opinions().tag(line, tags.getText());
            model.opinions().note(line, note.getText());
        }
    }

    private void fill() {
        if (line != null) {
            var opinion = line.row().opinion();
            tags.setText(String.join(", ", opinion.tags()));
            note.setText(opinion.note());
        }
    }

    private void show(@Nullable Take take) {
        var now = take == null ? null : model.line(take.row().id());
        if (now != line) {
            save();
            line = now;
            fill();
            setVvalue(0);
        }
        setVisible(take != null && now != null);
        shown.unsubscribe();
        if (take == null || now == null) {
            return;
        }
        name.setText(TakeText.name(take, model.titles()));
        text.setText(cut(take.request().text()));
        facts(take);
        shown = now.shownProperty().subscribe(each -> remark(take, each));
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "\u2026";
    }

    private void remark(Take take, TakeLine.Shown now) {
        var lines = new ArrayList<Node>();
        var standing = new Label(Messages.text(now.standing().key()));
        standing.setGraphic(Icons.of(StandingCell.icon(now.standing())));
        standing.getStyleClass().add(StandingCell.bad(now.standing()) ? "bad" : "hint");
        lines.add(standing);
        var failure = take.failure();
        if (failure != null) {
            lines.add(hint(FailureText.of(failure).toString()));
        }
        if (now.repeat() != Repeat.UNTRIED) {
            var repeat = hint(Messages.text(now.repeat().key() + ".why"));
            repeat.setGraphic(Icons.of(MaterialDesignC.CONTENT_DUPLICATE));
            repeat.setId("take-repeat");
            lines.add(repeat);
        }
        var from = take.row().source().origin().remadeFrom();
        if (from != null) {
            lines.add(hint(Messages.text("takes.remadeFrom", Long.toString(from))));
        }
        remarks.getChildren().setAll(lines);
    }

    private static Label hint(String words) {
        var label = new Label(words);
        label.setWrapText(true);
        label.getStyleClass().add("hint");
        return label;
    }

    private void facts(Take take) {
        facts.getChildren().clear();
        var known = Facts.of(take);
        int row = rows("takes.detail.settings", known.settings(), 0);
        var measures = new ArrayList<>(known.measures());
        var price = model.price(take);
        if (!price.isEmpty()) {
            measures.add(new Fact(Messages.text("takes.fact.price"), price));
        }
        rows("takes.detail.measures", measures, row);
    }

    private int rows(String key, List<Fact> all, int from) {
        var head = new Label(Messages.text(key));
        head.getStyleClass().add("panel-title");
        facts.add(head, 0, from, 2, 1);
        int row = from + 1;
        for (var fact : all) {
            var value = new Label(fact.value());
            value.setWrapText(true);
            var title = hint(fact.name());
            title.setLabelFor(value);
            facts.addRow(row++, title, value);
        }
        return row;
    }
}
