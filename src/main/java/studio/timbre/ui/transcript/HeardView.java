// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.transcript;

import java.text.Bidi;
import java.util.Arrays;
import java.util.List;
import javafx.geometry.NodeOrientation;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import studio.timbre.language.Messages;
import studio.timbre.script.TextDiff;
import studio.timbre.ui.transcript.MarkedText.Mark;
import studio.timbre.ui.transcript.MarkedText.Run;

/// What was heard, its differences marked by lines through and under the words, what the marks
/// mean, and the error rate.
final class HeardView extends VBox {
    private final TranscriptViewModel model;
    private final ScrollPane scroll = new ScrollPane();
    private final Label rate = new Label();
    private final Label counts = new Label();
    private final Label formula = new Label();

    HeardView(TranscriptViewModel model) {
        this.model = model;
        getStyleClass().add("heard");
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("edge-to-edge");
        scroll.setMinHeight(60);
        setVgrow(scroll, Priority.ALWAYS);
        rate.setId("error-rate");
        rate.getStyleClass().add("heard-rate");
        counts.setId("heard-counts");
        formula.setId("heard-formula");
        for (var label : new Label[] {counts, formula}) {
            label.getStyleClass().add("hint");
            label.setWrapText(true);
            label.setMinHeight(USE_PREF_SIZE);
        }
        rate.tooltipProperty().bind(formula.textProperty().map(words -> new Tooltip(words)));
        var copy =
                TranscriptView.button(
                                "transcript.copy",
                                MaterialDesignC.CONTENT_COPY,
                                "transcript-copy",
                                this::copy)
                        .iconOnly();
        var head = new HBox(rate, TranscriptView.space(), copy);
        head.getStyleClass().add("transcript-row");
        getChildren().addAll(head, counts, formula, scroll, legend());
        TranscriptView.shown(this, model.transcriptProperty().isNotNull());
        model.diffProperty().subscribe(this::show);
    }

    private void show(@Nullable TextDiff diff) {
        if (diff == null) {
            scroll.setContent(null);
            return;
        }
        var score = Score.of(diff);
        rate.setText(score.rate());
        counts.setText(score.counts());
        formula.setText(score.formula());
        var heard = model.transcriptProperty().get();
        var words = heard == null ? "" : heard.text();
        var runs = MarkedText.of(diff).runs();
        var silent = new Run(Mark.PLAIN, Messages.text("transcript.silent"));
        var lines =
                lines(
                        runs.isEmpty() ? List.of(silent) : runs,
                        new Bidi(words, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT));
        lines.setId("heard-text");
        lines.getStyleClass().add("heard-text");
        lines.setFocusTraversable(true);
        lines.setAccessibleText(words.isBlank() ? silent.text() : words);
        scroll.setContent(lines);
    }

    /// Runs side by side where all of it reads from left to right; JavaFX 26 breaks down over a
    /// text flow of several runs that does not (`PrismTextLayout.computeTrailingSpaceWidth`), so
    /// there each word is laid out by itself.
    private static Pane lines(List<Run> runs, Bidi direction) {
        if (direction.isLeftToRight()) {
            return new TextFlow(runs.stream().map(HeardView::run).toArray(Text[]::new));
        }
        var words = new FlowPane(5, 5);
        for (var run : runs) {
            run.text()
                    .strip()
                    .lines()
                    .flatMap(line -> Arrays.stream(line.split("[\\s\u00A0]+", -1)))
                    .filter(word -> !word.isEmpty())
                    .forEach(word -> words.getChildren().add(run(new Run(run.mark(), word))));
        }
        words.setNodeOrientation(
                direction.baseIsLeftToRight()
                        ? NodeOrientation.LEFT_TO_RIGHT
                        : NodeOrientation.RIGHT_TO_LEFT);
        return words;
    }

    private static Text run(Run run) {
        var node = new Text(run.text());
        node.getStyleClass().add("heard-" + style(run.mark()));
        node.setUnderline(run.mark() == Mark.ADDED);
        node.setStrikethrough(run.mark() == Mark.MISSING);
        return node;
    }

    private static String style(Mark mark) {
        return switch (mark) {
            case PLAIN -> "plain";
            case MISSING -> "missing";
            case ADDED -> "added";
        };
    }

    private static FlowPane legend() {
        var missing = run(new Run(Mark.MISSING, Messages.text("transcript.legend.missing")));
        var added = run(new Run(Mark.ADDED, Messages.text("transcript.legend.added")));
        var legend = new FlowPane(missing, added);
        legend.setId("heard-legend");
        legend.getStyleClass().add("heard-legend");
        return legend;
    }

    private void copy() {
        var heard = model.transcriptProperty().get();
        if (heard != null) {
            var content = new ClipboardContent();
            content.putString(heard.text());
            Clipboard.getSystemClipboard().setContent(content);
        }
    }
}
