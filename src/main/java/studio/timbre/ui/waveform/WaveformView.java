// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.waveform;

import java.util.List;
import javafx.geometry.NodeOrientation;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import studio.timbre.ui.kit.Action;
import studio.timbre.ui.kit.FrameClock;
import studio.timbre.ui.kit.Theme;

/// The waveform panel: a row with an overview and tools, and the sound below.
public final class WaveformView extends VBox implements AutoCloseable {
    private final WaveformViewModel model;
    private final OverviewView overview;
    private final SoundView sound;
    private final SoundActions actions;
    private final Subscription frames;

    public WaveformView(WaveformViewModel model, FrameClock clock) {
        this.model = model;
        getStyleClass().add("waveform");
        getStylesheets().add(Theme.sheet(WaveformView.class, "waveform.css"));
        setId("waveform");
        // Time runs this way for readers of every language.
        setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        // Colours come one by one; the next layout draws.
        var palette = new Palette(this::recoloured);
        actions = new SoundActions(model);
        overview = new OverviewView(model, palette);
        sound = new SoundView(model, actions, palette);
        setVgrow(sound, Priority.ALWAYS);
        getChildren().addAll(palette, new Tools(model, actions, overview), sound);
        frames = clock.each(this::look);
    }

    public List<Action> actions() {
        return actions.all();
    }

    private void look() {
        actions.look();
        if (model.look()) {
            overview.draw();
            sound.draw();
        }
    }

    private void recoloured() {
        overview.requestLayout();
        sound.recolour();
    }

    /// Looks no more.
    @Override
    public void close() {
        frames.unsubscribe();
        model.close();
    }
}
