// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.waveform;

import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import studio.timbre.language.Messages;
import studio.timbre.ui.kit.TimeText;

/// A line under the mouse, and beside it the time there and what is marked there.
final class Pointer extends Pane {
    private static final double GAP = 6;

    private final WaveformViewModel model;
    private final Region line = new Region();
    private final Label words = new Label();
    private double x;

    Pointer(WaveformViewModel model) {
        this.model = model;
        line.getStyleClass().add("pointer");
        words.getStyleClass().add("pointed");
        line.setManaged(false);
        words.setManaged(false);
        getChildren().addAll(line, words);
    }

    /// @param newX from the left edge of what holds this
    void move(double newX) {
        x = newX - getLayoutX();
        move();
    }

    /// What lies below has moved.
    void move() {
        double at = Math.clamp(x, 0, getWidth());
        var view = model.viewport();
        double frame = Math.clamp(view.frame(at), 0, (double) model.frames());
        int decimals = view.framesPerPixel() * 200 < model.rate() ? 3 : 1;
        line.resizeRelocate(Math.rint(at), 0, 1, getHeight());
        words.setText(TimeText.of(frame / model.rate(), decimals) + marked(frame));
        words.autosize();
        double left =
                at + GAP + words.getWidth() > getWidth() ? at - GAP - words.getWidth() : at + GAP;
        words.relocate(Math.max(0, Math.rint(left)), GAP);
    }

    private String marked(double frame) {
        var survey = model.layers().survey();
        if (survey == null) {
            return "";
        }
        double near = 2 * model.viewport().framesPerPixel();
        int clipping = survey.clippings().after(frame - near);
        if (clipping < survey.clippings().count()
                && survey.clippings().from(clipping) <= frame + near) {
            return Messages.text("waveform.pointed.clipping");
        }
        int silence = survey.silences().after(frame);
        if (silence < survey.silences().count() && survey.silences().from(silence) <= frame) {
            return Messages.text("waveform.pointed.silence");
        }
        return "";
    }
}
