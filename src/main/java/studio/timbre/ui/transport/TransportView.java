// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.transport;

import java.util.List;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignV;
import studio.timbre.language.Messages;
import studio.timbre.ui.kit.Action;
import studio.timbre.ui.kit.ActionButton;
import studio.timbre.ui.kit.ActionToggle;
import studio.timbre.ui.kit.FrameClock;
import studio.timbre.ui.kit.Icons;
import studio.timbre.ui.kit.Outlet;
import studio.timbre.ui.kit.Theme;

/// The row of buttons below the waveform.
public final class TransportView extends HBox implements AutoCloseable {
    private final TransportViewModel model;
    private final TransportActions actions;
    private final Subscription frames;

    public TransportView(TransportViewModel model, FrameClock clock) {
        this.model = model;
        actions = new TransportActions(model);
        setId("transport");
        // As time runs in the waveform above.
        setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        getStyleClass().add("transport");
        getStylesheets().add(Theme.sheet(TransportView.class, "transport.css"));
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        getChildren()
                .addAll(
                        new ActionButton(actions.start).iconOnly(),
                        play(),
                        new ActionButton(actions.stop).iconOnly(),
                        new ActionToggle(actions.loop, model.loopingProperty()),
                        times(),
                        space,
                        new SpeedChoice(model.speed(), actions),
                        mute(),
                        level(),
                        device());
        frames = clock.each(model::look);
    }

    public List<Action> actions() {
        return actions.all();
    }

    private Button play() {
        var play = new ActionButton(actions.play).iconOnly();
        play.getStyleClass().add("play");
        var playIcon = Icons.of(MaterialDesignP.PLAY);
        var pauseIcon = Icons.of(MaterialDesignP.PAUSE);
        model.soundingProperty()
                .subscribe(sounding -> play.setGraphic(sounding ? pauseIcon : playIcon));
        return play;
    }

    private ToggleButton mute() {
        var muted = model.loudness().mutedProperty();
        var button = new ActionToggle(actions.mute, muted);
        muted.subscribe(now ->
                button.setGraphic(
                        Icons.of(now ? MaterialDesignV.VOLUME_OFF : MaterialDesignV.VOLUME_HIGH)));
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
        // As wide as the times of half an hour that still comes, so that nothing beside them moves.
        var width = new Region();
        width.getStyleClass().add("times-width");
        var box = new VBox(position, below, width);
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
        var keys = actions.louder.keyWords() + ", " + actions.quieter.keyWords();
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
