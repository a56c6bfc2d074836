// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.transcript;

import atlantafx.base.theme.Styles;
import atlantafx.base.theme.Tweaks;
import java.nio.file.Path;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignK;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;
import org.kordamp.ikonli.materialdesign2.MaterialDesignW;
import studio.timbre.form.Violation;
import studio.timbre.language.FailureText;
import studio.timbre.language.Messages;
import studio.timbre.provider.ProviderEntry;
import studio.timbre.speech.SpeechModel;
import studio.timbre.ui.form.FormPane;
import studio.timbre.ui.form.ViolationText;
import studio.timbre.ui.kit.Action;
import studio.timbre.ui.kit.ActionButton;
import studio.timbre.ui.kit.FrameClock;
import studio.timbre.ui.kit.Icons;
import studio.timbre.ui.kit.Reading;
import studio.timbre.ui.kit.ScrollColumn;
import studio.timbre.ui.kit.Theme;

/// The panel of the transcript: who listens to what, and what they heard.
public final class TranscriptView extends VBox implements AutoCloseable {
    private final TranscriptViewModel model;
    private final Hearer hearer;
    private final Action transcribe;
    private final Subscription frames;

    /// @param enterKey opens the place where the key of the chosen model is entered
    public TranscriptView(TranscriptViewModel model, Runnable enterKey, FrameClock clock) {
        this.model = model;
        hearer = model.hearer();
        transcribe =
                Action.of(
                                Messages.text("transcript.panel"),
                                "transcribe",
                                Messages.text("transcript.send"),
                                MaterialDesignT.TEXT_RECOGNITION,
                                model::transcribe)
                        .key("Shortcut+Shift+T")
                        .when(model.transcribableProperty());
        setId("transcript");
        getStylesheets().add(Theme.sheet(TranscriptView.class, "transcript.css"));
        getStyleClass().addAll("panel", "transcript-panel");
        var form = new FormPane(model.fields());
        form.setId("transcript-form");
        var settings = new TitledPane(Messages.text("transcript.settings"), form);
        settings.setId("transcript-settings");
        settings.setAnimated(false);
        settings.setMinHeight(USE_PREF_SIZE);
        settings.getStyleClass().addAll(Tweaks.ALT_ICON, Styles.DENSE);
        model.transcriptProperty().subscribe(heard -> settings.setExpanded(heard == null));
        var empty = new Label(Messages.text("transcript.empty"));
        empty.setId("transcript-empty");
        empty.setWrapText(true);
        empty.setMinHeight(USE_PREF_SIZE);
        empty.getStyleClass().add("hint");
        shown(empty, model.transcriptProperty().isNull());
        var result = new HeardView(model);
        setVgrow(result, Priority.ALWAYS);
        var below = new VBox(source(), models(), settings, send(enterKey), empty, result);
        below.getStyleClass().add("transcript-below");
        var scroll = new ScrollColumn(below);
        setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(head(), scroll);
        frames = clock.each(model::permit);
    }

    /// Sends the sound to who listens.
    public Action transcribe() {
        return transcribe;
    }

    /// Asks for a file to be heard.
    public Action choosing() {
        return Action.of(
                Messages.text("transcript.panel"),
                "choose-sound",
                Messages.text("transcript.choose"),
                MaterialDesignF.FOLDER_OPEN,
                this::choose);
    }

    @Override
    public void close() {
        frames.unsubscribe();
    }

    private HBox head() {
        var title = new Label(Messages.text("transcript.panel"));
        title.getStyleClass().add("panel-title");
        var close =
                button("transcript.close", MaterialDesignC.CLOSE, "transcript-close", model::toggle)
                        .iconOnly();
        var head = new HBox(title, space(), close);
        head.getStyleClass().add("transcript-row");
        return head;
    }

    private VBox source() {
        var name = new Label();
        name.setId("transcript-source");
        name.getStyleClass().add("transcript-source");
        name.setMinWidth(0);
        HBox.setHgrow(name, Priority.ALWAYS);
        name.setMaxWidth(Double.MAX_VALUE);
        model.fileProperty().subscribe(file -> name(name, file));
        var choose =
                button(
                                "transcript.choose",
                                MaterialDesignF.FOLDER_OPEN,
                                "transcript-choose",
                                this::choose)
                        .iconOnly();
        var back =
                button(
                                "transcript.recording",
                                MaterialDesignC.CLOSE,
                                "transcript-recording",
                                () -> model.fileProperty().set(null))
                        .iconOnly();
        shown(back, model.fileProperty().isNotNull());
        var row = new HBox(name, back, choose);
        row.getStyleClass().add("transcript-row");
        var problem = problem("transcript-file-problem");
        hearer.problemProperty().subscribe(wrong -> say(problem, wrong));
        return new VBox(row, problem);
    }

    private static void name(Label label, @Nullable Path file) {
        label.setText(
                file == null
                        ? Messages.text("transcript.recording")
                        : String.valueOf(file.getFileName()));
        label.setGraphic(
                Icons.of(
                        file == null
                                ? MaterialDesignW.WAVEFORM
                                : MaterialDesignF.FILE_MUSIC_OUTLINE));
    }

    private static void say(Label problem, @Nullable Violation wrong) {
        problem.setText(ViolationText.of(wrong));
        problem.setVisible(wrong != null);
    }

    private ComboBox<SpeechModel> models() {
        var box = new ComboBox<>(hearer.models());
        box.setId("transcript-model");
        box.setAccessibleText(Messages.text("transcript.model"));
        box.setMaxWidth(Double.MAX_VALUE);
        box.setConverter(
                new Reading<>(each -> {
                    var provider = hearer.provider().map(ProviderEntry::title);
                    return provider.orElse(each.provider()) + " · " + each.title();
                }));
        box.valueProperty().bindBidirectional(hearer.modelProperty());
        return box;
    }

    private VBox send(Runnable enterKey) {
        var send = new ActionButton(transcribe);
        send.getStyleClass().add(Styles.ACCENT);
        shown(send, model.attemptProperty().isNull());
        var stop =
                button(
                        "transcript.cancel",
                        MaterialDesignS.STOP,
                        "transcript-cancel",
                        model::cancel);
        shown(stop, model.attemptProperty().isNotNull());
        var bar = new ProgressBar(ProgressBar.INDETERMINATE_PROGRESS);
        bar.setAccessibleText(Messages.text("transcript.waiting"));
        bar.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(bar, Priority.ALWAYS);
        shown(bar, model.attemptProperty().isNotNull());
        var key = button("settings.enterKey", MaterialDesignK.KEY_PLUS, "transcript-key", enterKey);
        var where = new Label();
        where.setId("transcript-destination");
        where.setWrapText(true);
        where.setMinHeight(USE_PREF_SIZE);
        where.getStyleClass().add("hint");
        where.textProperty().bind(hearer.destinationProperty());
        hearer.destinationProperty().subscribe(words -> shownNow(key, hearer.keyless()));
        var row = new HBox(send, stop, bar, key);
        row.getStyleClass().add("transcript-row");
        var failed = problem("transcript-problem");
        model.failureProperty().subscribe(why -> complain(failed, why));
        var whole = new VBox(where, row, failed);
        whole.getStyleClass().add("transcript-send");
        return whole;
    }

    private static void complain(Label label, @Nullable FailureText why) {
        label.setText(why == null ? "" : String.join("\n", why.lines()));
        label.setVisible(why != null);
    }

    private static Label problem(String id) {
        var label = new Label();
        label.setId(id);
        label.getStyleClass().add("field-problem");
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        label.setGraphic(Icons.of(MaterialDesignA.ALERT_CIRCLE_OUTLINE));
        label.setVisible(false);
        label.managedProperty().bind(label.visibleProperty());
        return label;
    }

    private void choose() {
        model.openProperty().set(true);
        var chooser = new FileChooser();
        chooser.setTitle(Messages.text("transcript.choose"));
        var chosen = chooser.showOpenDialog(getScene().getWindow());
        if (chosen != null) {
            model.offer(chosen.toPath());
        }
    }

    static ActionButton button(
            String words, org.kordamp.ikonli.Ikon icon, String id, Runnable command) {
        var button = new ActionButton(Messages.text(words), icon, "", command);
        button.setId(id);
        button.setMinWidth(USE_PREF_SIZE);
        return button;
    }

    static Region space() {
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        return space;
    }

    static void shown(Node node, ObservableBooleanValue when) {
        node.visibleProperty().bind(when);
        node.managedProperty().bind(when);
    }

    private static void shownNow(Node node, boolean now) {
        node.setVisible(now);
        node.setManaged(now);
    }
}
