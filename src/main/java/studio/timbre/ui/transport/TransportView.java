// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.transport;

import java.util.LinkedHashMap;
import java.util.Map;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;
import org.kordamp.ikonli.materialdesign2.MaterialDesignV;
import studio.timbre.language.Messages;
import studio.timbre.ui.kit.ActionButton;
import studio.timbre.ui.kit.FrameClock;
import studio.timbre.ui.kit.Icons;
import studio.timbre.ui.kit.Theme;

/// The row of buttons below the waveform.
public final class TransportView extends HBox implements AutoCloseable {
    private static final KeyCombination PLAY = key(KeyCode.SPACE, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination STOP =
            key(KeyCode.SPACE, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);
    private static final KeyCombination START = key(KeyCode.HOME, KeyCombination.ALT_DOWN);
    private static final KeyCombination LOOP = key(KeyCode.L, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination MUTE = key(KeyCode.M, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination LOUDER = key(KeyCode.UP, KeyCombination.ALT_DOWN);
    private static final KeyCombination QUIETER = key(KeyCode.DOWN, KeyCombination.ALT_DOWN);

    private final TransportViewModel model;
    private final Subscription frames;

    public TransportView(TransportViewModel model, FrameClock clock) {
        this.model = model;
        setId("transport");
        // As time runs in the waveform above.
        setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        getStyleClass().add("transport");
        getStylesheets().add(Theme.sheet(TransportView.class, "transport.css"));
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        getChildren().addAll(start(), play(), stop(), loop(), times(), space);
        getChildren().addAll(new SpeedChoice(model.speed()), mute(), level(), device());
        new PlainKeys(
                this,
                Map.of(
                        " ", model::playOrPause,
                        "[", model.speed()::slower,
                        "]", model.speed()::faster));
        frames = clock.each(model::look);
    }

    private static KeyCombination key(KeyCode code, KeyCombination.Modifier... modifiers) {
        return new KeyCodeCombination(code, modifiers);
    }

    /// The keys that work wherever the focus is, and what they do.
    public Map<KeyCombination, Runnable> keys() {
        var keys = new LinkedHashMap<KeyCombination, Runnable>();
        keys.put(PLAY, model::playOrPause);
        keys.put(STOP, model::stop);
        keys.put(START, model::toStart);
        keys.put(LOOP, model::loop);
        keys.put(MUTE, model.loudness()::mute);
        keys.put(LOUDER, model.loudness()::louder);
        keys.put(QUIETER, model.loudness()::quieter);
        return keys;
    }

    private Button start() {
        var button =
                new ActionButton(
                                Messages.text("transport.start"),
                                MaterialDesignS.SKIP_PREVIOUS,
                                START.getDisplayText(),
                                model::toStart)
                        .iconOnly();
        button.setId("to-start");
        button.disableProperty().bind(model.playableProperty().not());
        return button;
    }

    private Button play() {
        var keys = Messages.text("transport.play.keys", PLAY.getDisplayText());
        var play =
                new ActionButton(
                                Messages.text("transport.play"),
                                MaterialDesignP.PLAY,
                                keys,
                                model::playOrPause)
                        .iconOnly();
        play.setId("play");
        play.getStyleClass().add("play");
        play.disableProperty().bind(model.playableProperty().not());
        var playIcon = Icons.of(MaterialDesignP.PLAY);
        var pauseIcon = Icons.of(MaterialDesignP.PAUSE);
        model.soundingProperty()
                .subscribe(sounding -> {
                    var words = Messages.text(sounding ? "transport.pause" : "transport.play");
                    play.setText(words);
                    play.setGraphic(sounding ? pauseIcon : playIcon);
                    play.setAccessibleText(words + ", " + keys);
                    play.getTooltip().setText(words + "   " + keys);
                });
        return play;
    }

    private Button stop() {
        var button =
                new ActionButton(
                                Messages.text("transport.stop"),
                                MaterialDesignS.STOP,
                                STOP.getDisplayText(),
                                model::stop)
                        .iconOnly();
        button.setId("stop");
        button.disableProperty().bind(model.stoppableProperty().not());
        return button;
    }

    private ToggleButton loop() {
        var button = toggle("loop", Messages.text("transport.loop"), LOOP);
        button.setGraphic(Icons.of(MaterialDesignR.REPEAT));
        button.selectedProperty().bindBidirectional(model.loopingProperty());
        return button;
    }

    private ToggleButton mute() {
        var button = toggle("mute", Messages.text("transport.mute"), MUTE);
        var muted = model.loudness().mutedProperty();
        muted.subscribe(now ->
                button.setGraphic(
                        Icons.of(now ? MaterialDesignV.VOLUME_OFF : MaterialDesignV.VOLUME_HIGH)));
        button.selectedProperty().bindBidirectional(muted);
        return button;
    }

    private static ToggleButton toggle(String id, String words, KeyCombination key) {
        var button = new ToggleButton();
        button.setId(id);
        button.getStyleClass().addAll("button-icon", "flat", "switch");
        button.setAccessibleText(words + ", " + key.getDisplayText());
        button.setTooltip(new Tooltip(words + "   " + key.getDisplayText()));
        return button;
    }

    private VBox times() {
        var position = new Label();
        position.setId("position");
        position.getStyleClass().add("position");
        position.textProperty().bind(model.positionProperty());
        position.setMinWidth(Region.USE_PREF_SIZE);
        var state = new Label();
        state.setId("state");
        state.setMinWidth(Region.USE_PREF_SIZE);
        state.getStyleClass().add("hint");
        state.textProperty().bind(model.stateProperty());
        var late = new Label();
        late.setId("late");
        late.getStyleClass().addAll("hint", "late");
        late.textProperty().bind(model.latenessProperty());
        late.setMinWidth(Region.USE_PREF_SIZE);
        late.managedProperty().bind(model.latenessProperty().isNotEmpty());
        late.visibleProperty().bind(late.managedProperty());
        var why = new Tooltip();
        why.textProperty().bind(model.latenessWhyProperty());
        late.setTooltip(why);
        late.accessibleHelpProperty().bind(model.latenessWhyProperty());
        var below = new HBox(8, state, late);
        var box = new VBox(position, below);
        box.setAlignment(Pos.CENTER_LEFT);
        box.getStyleClass().add("times");
        return box;
    }

    private VBox level() {
        var loudness = model.loudness();
        var slider = new Slider(Loudness.SILENT, 0, 0);
        slider.setId("level");
        slider.setBlockIncrement(3);
        slider.valueProperty().bindBidirectional(loudness.decibelsProperty());
        slider.accessibleTextProperty()
                .bind(
                        loudness.wordsProperty()
                                .map(words -> Messages.text("transport.level") + ", " + words));
        var keys = LOUDER.getDisplayText() + ", " + QUIETER.getDisplayText();
        slider.setTooltip(new Tooltip(Messages.text("transport.level") + "   " + keys));
        var words = new Label();
        words.getStyleClass().addAll("hint", "decibels");
        words.textProperty().bind(loudness.wordsProperty());
        var box = new VBox(slider, words);
        box.getStyleClass().add("level");
        return box;
    }

    private ComboBox<Outlet> device() {
        var outlets = model.outlets();
        var box = new ComboBox<>(outlets.all());
        box.setId("device");
        box.setAccessibleText(Messages.text("transport.device"));
        var tooltip = new Tooltip();
        box.setTooltip(tooltip);
        outlets.chosenProperty()
                .subscribe(chosen -> {
                    box.setValue(chosen);
                    tooltip.setText(Messages.text("transport.device.chosen", chosen));
                });
        box.valueProperty()
                .subscribe(chosen -> {
                    if (chosen != null) {
                        outlets.choose(chosen);
                    }
                });
        box.setOnShowing(event -> outlets.refresh());
        return box;
    }

    /// Looks no more.
    @Override
    public void close() {
        frames.unsubscribe();
    }
}
