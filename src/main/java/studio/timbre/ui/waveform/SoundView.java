// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.waveform;

import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Label;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import studio.timbre.audio.Stretch;
import studio.timbre.language.Messages;
import studio.timbre.ui.kit.Actions;

/// The sound with its ruler, its words, its lane of arrivals and its layers. Click to hear from
/// there, drag to select, wheel to zoom; keys do the same.
final class SoundView extends Region {
    private static final double GAP = 6;
    private static final double DRAG = 4;

    /// Below this height the words stay away, so that the sound has room.
    private static final double ROOM_FOR_WORDS = 110;

    private final WaveformViewModel model;
    private final RulerCanvas ruler;
    private final WordCanvas words;
    private final WaveCanvas wave;
    private final SpectrumCanvas spectrum;
    private final PitchCanvas pitch;
    private final LaneCanvas lane;
    private final Label hint = new Label(Messages.text("waveform.empty"));
    private final Pointer pointer;
    private double pressed;
    private boolean dragged;

    SoundView(WaveformViewModel model, SoundActions actions, Palette palette) {
        this.model = model;
        ruler = new RulerCanvas(palette);
        words = new WordCanvas(palette);
        wave = new WaveCanvas(palette);
        spectrum = new SpectrumCanvas(palette);
        pitch = new PitchCanvas(palette);
        lane = new LaneCanvas(palette);
        pointer = new Pointer(model);
        setId("sound");
        getStyleClass().addAll("sound-view", "panel-main");
        hint.getStyleClass().add("hint");
        hint.visibleProperty().bind(model.seekableProperty().not());
        getChildren().addAll(ruler, words, wave, spectrum, pitch, lane, hint, pointer);
        getChildren().forEach(child -> child.setMouseTransparent(true));
        pointer.visibleProperty().bind(hoverProperty().and(model.seekableProperty()));
        spectrum.visibleProperty().bind(model.layers().spectrogramProperty());
        pitch.visibleProperty().bind(model.layers().pitchProperty());
        spectrum.visibleProperty().subscribe(this::requestLayout);
        listen();
        Actions.serve(this, actions.all());
        speak();
    }

    private void listen() {
        setFocusTraversable(true);
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
        addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
        addEventHandler(MouseEvent.MOUSE_CLICKED, this::click);
        addEventHandler(MouseEvent.MOUSE_ENTERED, event -> pointer.move(event.getX()));
        addEventHandler(MouseEvent.MOUSE_MOVED, event -> pointer.move(event.getX()));
        addEventHandler(ScrollEvent.SCROLL, this::wheel);
    }

    private void speak() {
        setAccessibleRole(AccessibleRole.SLIDER);
        setAccessibleText(Messages.text("waveform.name"));
        setAccessibleHelp(Messages.text("waveform.help"));
        model.descriptionProperty()
                .subscribe(words -> {
                    setAccessibleText(Messages.text("waveform.name") + ". " + words);
                    notifyAccessibleAttributeChanged(AccessibleAttribute.VALUE);
                });
    }

    void draw() {
        if (words.isVisible() != wordy()) {
            requestLayout();
        }
        if (ruler.draw(model)) {
            pointer.move();
        }
        words.draw(model);
        wave.draw(model);
        spectrum.draw(model);
        pitch.draw(model);
        lane.draw(model);
    }

    /// Draws with other colours.
    void recolour() {
        spectrum.forget();
        requestLayout();
    }

    private boolean wordy() {
        return getHeight() >= ROOM_FOR_WORDS && !model.words().isEmpty();
    }

    // Mouse.

    private void press(MouseEvent event) {
        requestFocus();
        pressed = event.getX();
        dragged = false;
    }

    private void drag(MouseEvent event) {
        pointer.move(event.getX());
        dragged |= Math.abs(event.getX() - pressed) >= DRAG;
        if (event.getButton() == MouseButton.PRIMARY && dragged) {
            model.select(Stretch.between(frame(pressed), frame(event.getX())));
        }
    }

    private void click(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY && !dragged) {
            model.selectNothing();
            model.seek(frame(event.getX()));
        }
    }

    private void wheel(ScrollEvent event) {
        if (event.getDeltaX() != 0) {
            model.scroll(-event.getDeltaX());
        } else {
            model.zoom(Math.pow(2, event.getDeltaY() / 80), event.getX() - wave.getLayoutX());
        }
        event.consume();
    }

    private long frame(double x) {
        double frame = model.viewport().frame(x - wave.getLayoutX());
        return Math.clamp(Math.round(frame), 0L, model.frames());
    }

    // Place.

    @Override
    protected void layoutChildren() {
        double left = snappedLeftInset();
        double width = Math.max(1, getWidth() - left - snappedRightInset());
        double bottom = getHeight() - snappedBottomInset() - LaneCanvas.HEIGHT;
        double top = place(ruler, left, snappedTopInset(), width, RulerCanvas.HEIGHT);
        words.setVisible(wordy());
        top = place(words, left, top, width, words.isVisible() ? WordCanvas.HEIGHT : 0);
        double height = Math.max(1, bottom - top - GAP);
        boolean split = spectrum.isVisible();
        double middle = place(wave, left, top, width, split ? Math.rint(height / 2) - 1 : height);
        if (split) {
            place(spectrum, left, middle + 2, width, top + height - middle - 2);
        }
        var under = split ? spectrum : wave;
        place(pitch, left, under.getLayoutY(), width, under.getHeight());
        place(lane, left, bottom, width, LaneCanvas.HEIGHT);
        pointer.resizeRelocate(left, top, width, height);
        layoutInArea(hint, 0, 0, getWidth(), getHeight(), 0, HPos.CENTER, VPos.CENTER);
        model.widen(width);
        ruler.forget();
        draw();
    }

    /// @return where the next one begins
    private static double place(Canvas canvas, double x, double y, double width, double height) {
        canvas.setWidth(width);
        canvas.setHeight(height);
        canvas.relocate(x, y);
        return y + height;
    }

    @Override
    protected double computePrefHeight(double width) {
        return 150;
    }

    @Override
    protected double computeMinHeight(double width) {
        return 96;
    }

    @Override
    protected double computePrefWidth(double height) {
        return 640;
    }

    // Screen readers.

    @Override
    public @Nullable Object queryAccessibleAttribute(
            AccessibleAttribute attribute, @Nullable Object... parameters) {
        return switch (attribute) {
            case VALUE -> Math.max(0, model.head()) / model.rate();
            case MIN_VALUE -> 0.0;
            case MAX_VALUE -> (double) model.frames() / model.rate();
            case VALUE_STRING -> model.descriptionProperty().get();
            default -> super.queryAccessibleAttribute(attribute, parameters);
        };
    }

    @Override
    public void executeAccessibleAction(AccessibleAction action, @Nullable Object... parameters) {
        switch (action) {
            case INCREMENT -> model.seekBy(1);
            case DECREMENT -> model.seekBy(-1);
            default -> super.executeAccessibleAction(action, parameters);
        }
    }
}
