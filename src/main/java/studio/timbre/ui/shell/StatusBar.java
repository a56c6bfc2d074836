// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.shell;

import java.time.Duration;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;
import org.kordamp.ikonli.materialdesign2.MaterialDesignV;
import studio.timbre.language.Messages;
import studio.timbre.language.WaitText;
import studio.timbre.ui.kit.Icons;
import studio.timbre.ui.shell.Status.Step;

/// The last line of the window: the state in words, and what was measured.
final class StatusBar extends HBox {
    private static final PseudoClass FAILED = PseudoClass.getPseudoClass("failed");

    private final ShellViewModel model;
    private final FontIcon icon = Icons.of(MaterialDesignC.CIRCLE_OUTLINE);
    private final Label state = new Label();
    private final Label firstAudio = new Label();
    private final Label heard = new Label();
    private final Label factor = new Label();
    private final Label underruns = new Label();

    StatusBar(ShellViewModel model) {
        this.model = model;
        getStyleClass().add("status-bar-line");
        setAccessibleText(Messages.text("status.line"));
        state.setId("run-state");
        state.setGraphic(icon);
        state.getStyleClass().add("status-state");
        var space = new Region();
        setHgrow(space, Priority.ALWAYS);
        var blocker = new Label();
        blocker.setId("blocker");
        blocker.getStyleClass().add("hint");
        blocker.textProperty().bind(model.blockerProperty());
        var whole = new Tooltip();
        whole.textProperty().bind(model.blockerProperty());
        blocker.setTooltip(whole);
        getChildren()
                .addAll(
                        state,
                        sandbox(model),
                        blocker,
                        space,
                        measure(
                                "status.firstAudioAfter",
                                "status.firstAudioAfter.why",
                                firstAudio,
                                "first-audio"),
                        measure("status.heardAfter", "status.heardAfter.why", heard, "heard"),
                        measure(
                                "status.realTimeFactor",
                                "status.realTimeFactor.why",
                                factor,
                                "real-time-factor"),
                        measure(
                                "status.underruns",
                                "status.underruns.why",
                                underruns,
                                "underruns"));
        model.statusProperty().subscribe(this::show);
        model.speakableProperty().subscribe(() -> show(model.statusProperty().get()));
    }

    private String words(Step step) {
        boolean waiting = step == Step.READY && !model.speakableProperty().get();
        return Messages.text(waiting ? "status.notReady" : step.key());
    }

    private static Label sandbox(ShellViewModel model) {
        var word = new Label(Messages.text("sandbox"), Icons.of(MaterialDesignF.FLASK_OUTLINE));
        word.setId("sandbox-word");
        word.getStyleClass().add("status-sandbox");
        word.setMinWidth(USE_PREF_SIZE);
        word.setTooltip(new Tooltip(Messages.text("sandbox.meaning")));
        word.setAccessibleText(Messages.text("sandbox.meaning"));
        word.visibleProperty().bind(model.sandboxProperty());
        word.managedProperty().bind(word.visibleProperty());
        return word;
    }

    private static HBox measure(String key, String whyKey, Label value, String id) {
        value.setId(id);
        value.getStyleClass().add("status-value");
        var name = new Label(Messages.text(key));
        name.setLabelFor(value);
        name.getStyleClass().add("hint");
        var why = Messages.text(whyKey);
        value.setAccessibleHelp(why);
        var box = new HBox(name, value);
        box.getStyleClass().add("status-measure");
        Tooltip.install(box, new Tooltip(why));
        return box;
    }

    private void show(Status status) {
        icon.setIconCode(icon(status.step()));
        boolean failed = status.step() == Step.FAILED || status.step() == Step.INCOMPLETE;
        state.pseudoClassStateChanged(FAILED, failed);
        var pause = status.pause();
        var words =
                pause == null
                        ? words(status.step())
                        : Messages.text(status.step().key(), WaitText.of(pause));
        state.setText(
                status.place().isEmpty()
                        ? words
                        : Messages.text("status.part", words, status.place()));
        firstAudio.setText(milliseconds(status.firstAudio()));
        heard.setText(milliseconds(status.heard()));
        var ratio = status.realTimeFactor();
        factor.setText(ratio == null ? "\u2013" : String.format("%.2f", ratio));
        underruns.setText(Integer.toString(status.underruns()));
    }

    private static String milliseconds(@Nullable Duration duration) {
        return duration == null
                ? "\u2013"
                : Messages.text("status.milliseconds", duration.toMillis());
    }

    private static Ikon icon(Step step) {
        return switch (step) {
            case READY -> MaterialDesignC.CIRCLE_OUTLINE;
            case CONNECTING, HELD_BACK, FIRST_BYTE, FIRST_AUDIO, BUFFERING ->
                    MaterialDesignP.PROGRESS_CLOCK;
            case PLAYING, DRAINING -> MaterialDesignV.VOLUME_HIGH;
            case PAUSED -> MaterialDesignP.PAUSE;
            case DONE -> MaterialDesignC.CHECK_CIRCLE_OUTLINE;
            case CANCELLED -> MaterialDesignS.STOP_CIRCLE_OUTLINE;
            case INCOMPLETE, FAILED -> MaterialDesignA.ALERT_CIRCLE_OUTLINE;
            case NO_DEVICE -> MaterialDesignV.VOLUME_OFF;
        };
    }
}
