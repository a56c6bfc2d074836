// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.waveform;

import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.paint.Paint;
import org.jspecify.annotations.Nullable;
import studio.timbre.audio.Recording;
import studio.timbre.language.Messages;
import studio.timbre.ui.waveform.Palette.Ink;

/// All of the sound in a narrow strip, with a frame around the part that is shown below: drag it,
/// or move it with the arrow keys.
final class OverviewView extends Region {
    private static final double HEIGHT = 26;

    private final WaveformViewModel model;
    private final Palette palette;
    private final Canvas canvas = new Canvas();
    private final WavePicture picture = new WavePicture(canvas);
    private @Nullable Painted painted;
    private double grip;

    /// What the picture was made from.
    private record Painted(
            Recording recording, long frames, double framesPerPixel, double height, Paint ink) {}

    OverviewView(WaveformViewModel model, Palette palette) {
        this.model = model;
        this.palette = palette;
        setId("overview");
        getStyleClass().add("overview");
        setAccessibleRole(AccessibleRole.SCROLL_BAR);
        setAccessibleText(Messages.text("waveform.overview"));
        setAccessibleHelp(Messages.text("waveform.overview.help"));
        Tooltip.install(this, new Tooltip(Messages.text("waveform.overview.help")));
        canvas.setMouseTransparent(true);
        getChildren().add(canvas);
        focusTraversableProperty().bind(model.seekableProperty());
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
        addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    void draw() {
        var pen = canvas.getGraphicsContext2D();
        double width = canvas.getWidth();
        double height = canvas.getHeight();
        pen.clearRect(0, 0, width, height);
        var recording = model.recording();
        var view = model.viewport();
        if (recording == null || model.frames() == 0) {
            return;
        }
        double scale = view.extent() / width;
        if (!view.whole()) {
            double from = Math.floor(view.first() / scale);
            double to = Math.max(from + 4, view.frame(view.width()) / scale);
            pen.setFill(palette.of(Ink.SELECTED));
            pen.fillRoundRect(from, 0, to - from, height, 6, 6);
            pen.setStroke(palette.of(Ink.HEAD));
            pen.setLineWidth(1);
            pen.strokeRoundRect(from + 0.5, 0.5, to - from - 1, height - 1, 6, 6);
        }
        picture(recording, scale);
        if (model.head() >= 0) {
            pen.setFill(palette.of(Ink.HEAD));
            pen.fillRect(Math.rint(model.head() / scale), 0, 1, height);
        }
    }

    /// Looks at the whole sound again only when there is more of it, or another place for it.
    private void picture(Recording recording, double scale) {
        var ink = palette.of(Ink.WAVE);
        var now = new Painted(recording, model.frames(), scale, canvas.getHeight(), ink);
        if (!now.equals(painted)) {
            painted = now;
            var inks = new WavePicture.Inks(ink, ink);
            picture.paint(recording, 0, scale, 0, inks, inks);
        }
        picture.show();
    }

    private void press(MouseEvent event) {
        requestFocus();
        double frame = frame(event);
        var view = model.viewport();
        // Outside the part that is shown, it comes to the pointer.
        grip = view.shows(frame) ? frame - view.first() : view.width() * view.framesPerPixel() / 2;
        drag(event);
    }

    private void drag(MouseEvent event) {
        model.show(frame(event) - grip);
        event.consume();
    }

    private double frame(MouseEvent event) {
        return event.getX() / canvas.getWidth() * model.viewport().extent();
    }

    private void key(KeyEvent event) {
        double page = model.viewport().width();
        switch (event.getCode()) {
            case LEFT -> model.scroll(-page / 8);
            case RIGHT -> model.scroll(page / 8);
            case PAGE_UP -> model.scroll(-page);
            case PAGE_DOWN -> model.scroll(page);
            case HOME -> model.show(0);
            case END -> model.show(model.viewport().extent());
            default -> {
                return;
            }
        }
        event.consume();
    }

    @Override
    protected void layoutChildren() {
        canvas.setWidth(Math.max(1, getWidth()));
        canvas.setHeight(Math.max(1, getHeight()));
        draw();
    }

    @Override
    protected double computePrefHeight(double width) {
        return HEIGHT;
    }

    @Override
    protected double computeMinWidth(double height) {
        return 80;
    }

    @Override
    public @Nullable Object queryAccessibleAttribute(
            AccessibleAttribute attribute, @Nullable Object... parameters) {
        return switch (attribute) {
            case VALUE -> model.viewport().first() / model.rate();
            case MIN_VALUE -> 0.0;
            case MAX_VALUE -> model.viewport().extent() / model.rate();
            default -> super.queryAccessibleAttribute(attribute, parameters);
        };
    }
}
