// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.compare;

import javafx.scene.layout.Pane;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polygon;
import org.jspecify.annotations.Nullable;
import studio.timbre.audio.Columns;
import studio.timbre.synthesis.SynthesisRun;

/// A small waveform: one filled shape, drawn again only when there is more of it or more room, and
/// a line where it is heard.
final class Wave extends Pane {
    private static final double THINNEST = 0.5;

    private final Columns columns = new Columns();
    private final Polygon shape = new Polygon();
    private final Line head = new Line();
    private @Nullable SynthesisRun shown;
    private long frames = -1;
    private double width;
    private double height;

    Wave() {
        getStyleClass().add("compare-wave");
        setMinHeight(18);
        setPrefHeight(30);
        shape.getStyleClass().add("shape");
        head.getStyleClass().add("head");
        head.setVisible(false);
        shape.setManaged(false);
        head.setManaged(false);
        getChildren().addAll(shape, head);
    }

    /// @param part where it is heard, 0 to 1; negative: nowhere
    void show(@Nullable SynthesisRun run, double part) {
        long now = run == null ? 0 : run.recording().frames();
        if (run != shown || now != frames || width != getWidth() || height != getHeight()) {
            shown = run;
            frames = now;
            width = getWidth();
            height = getHeight();
            draw();
        }
        head.setVisible(part >= 0);
        if (part >= 0) {
            head.setStartX(part * width);
            head.setEndX(part * width);
            head.setEndY(height);
        }
    }

    /// How many frames of sound it shows.
    long frames() {
        return frames;
    }

    private void draw() {
        shape.getPoints().clear();
        int count = (int) width;
        if (shown == null || frames == 0 || count < 2) {
            return;
        }
        columns.fold(shown.recording(), 0, Math.max(1, frames / width), count);
        var points = new Double[4 * count];
        for (int i = 0; i < count; i++) {
            int back = 2 * count - 1 - i;
            boolean sounds = columns.sounds(i);
            points[2 * i] = (double) i;
            points[2 * i + 1] = y(sounds ? columns.high(i) : 0) - THINNEST;
            points[2 * back] = (double) i;
            points[2 * back + 1] = y(sounds ? columns.low(i) : 0) + THINNEST;
        }
        shape.getPoints().setAll(points);
    }

    private double y(int sample) {
        return height / 2 * (1 - sample / 32_768.0);
    }
}
