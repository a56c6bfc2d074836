// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.waveform;

import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import studio.timbre.audio.Stretch;
import studio.timbre.language.Messages;
import studio.timbre.ui.kit.FrameClock;
import studio.timbre.ui.kit.Theme;
import studio.timbre.ui.kit.TimeText;

/// The waveform with its ruler and its lane of arrivals. Click to hear from there, drag to select,
/// wheel to zoom; keys do the same.
public final class WaveformView extends Region implements AutoCloseable {
    private static final double GAP = 6;
    private static final double DRAG = 4;

    private final WaveformViewModel model;
    private final Palette palette = new Palette(this::recoloured);
    private final RulerCanvas ruler = new RulerCanvas(palette);
    private final WaveCanvas wave = new WaveCanvas(palette);
    private final LaneCanvas lane = new LaneCanvas(palette);
    private final Label hint = new Label(Messages.text("waveform.empty"));
    private final Region pointer = new Region();
    private final Label pointed = new Label();
    private final Subscription frames;
    private double pressed;
    private double pointedX;
    private boolean dragged;

    public WaveformView(WaveformViewModel model, FrameClock clock) {
        this.model = model;
        getStyleClass().add("waveform");
        getStylesheets().add(Theme.sheet(WaveformView.class, "waveform.css"));
        setId("waveform");
        hint.getStyleClass().add("hint");
        hint.visibleProperty().bind(model.seekableProperty().not());
        pointer.getStyleClass().add("pointer");
        pointed.getStyleClass().add("pointed");
        getChildren().addAll(palette, ruler, wave, lane, hint, pointer, pointed);
        getChildren().forEach(child -> child.setMouseTransparent(true));
        var pointing = hoverProperty().and(model.seekableProperty());
        pointer.visibleProperty().bind(pointing);
        pointed.visibleProperty().bind(pointing);
        listen();
        speak();
        frames = clock.each(this::look);
    }

    private void listen() {
        setFocusTraversable(true);
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
        addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
        addEventHandler(MouseEvent.MOUSE_CLICKED, this::click);
        addEventHandler(MouseEvent.MOUSE_ENTERED, this::point);
        addEventHandler(MouseEvent.MOUSE_MOVED, this::point);
        addEventHandler(ScrollEvent.SCROLL, this::wheel);
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        addEventHandler(KeyEvent.KEY_TYPED, this::typed);
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

    private void look() {
        if (model.look()) {
            draw();
        }
    }

    private void draw() {
        if (ruler.draw(model)) {
            point();
        }
        wave.draw(model);
        lane.draw(model);
    }

    private void recoloured() {
        // Colours come one by one and before the canvases are made; the next layout draws.
        requestLayout();
    }

    // Mouse.

    private void press(MouseEvent event) {
        requestFocus();
        pressed = event.getX();
        dragged = false;
    }

    private void drag(MouseEvent event) {
        point(event);
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

    private void point(MouseEvent event) {
        pointedX = event.getX();
        point();
    }

    private void point() {
        double left = wave.getLayoutX();
        double x = Math.clamp(pointedX, left, left + wave.getWidth());
        pointer.relocate(Math.rint(x), wave.getLayoutY());
        int decimals = model.viewport().framesPerPixel() * 200 < model.rate() ? 3 : 1;
        pointed.setText(TimeText.of((double) frame(x) / model.rate(), decimals));
        pointed.autosize();
        pointed.relocate(
                Math.clamp(x + GAP, 0, Math.max(0, getWidth() - pointed.getWidth())),
                wave.getLayoutY() + GAP);
    }

    private long frame(double x) {
        double frame = model.viewport().frame(x - wave.getLayoutX());
        return Math.clamp(Math.round(frame), 0L, model.frames());
    }

    // Keys.

    private void key(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        double step = event.isShiftDown() ? 5 : 1;
        switch (event.getCode()) {
            case LEFT -> model.seekBy(-step);
            case RIGHT -> model.seekBy(step);
            case HOME -> model.seekToStart();
            case END -> model.seekToEnd();
            case ESCAPE -> {
                if (model.selection() == null) {
                    return;
                }
                model.selectNothing();
            }
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void typed(KeyEvent event) {
        switch (event.getCharacter()) {
            case "+", "=" -> model.zoomIn();
            case "-" -> model.zoomOut();
            case "0" -> model.zoomAll();
            default -> {
                return;
            }
        }
        event.consume();
    }

    // Place.

    @Override
    protected void layoutChildren() {
        double left = snappedLeftInset();
        double width = Math.max(1, getWidth() - left - snappedRightInset());
        double bottom = getHeight() - snappedBottomInset() - LaneCanvas.HEIGHT;
        double top = snappedTopInset() + RulerCanvas.HEIGHT;
        double height = Math.max(1, bottom - top - GAP);
        ruler.setWidth(width);
        ruler.setHeight(RulerCanvas.HEIGHT);
        ruler.relocate(left, snappedTopInset());
        wave.setWidth(width);
        wave.setHeight(height);
        wave.relocate(left, top);
        lane.setWidth(width);
        lane.setHeight(LaneCanvas.HEIGHT);
        lane.relocate(left, bottom);
        pointer.resize(1, height);
        layoutInArea(hint, 0, 0, getWidth(), getHeight(), 0, HPos.CENTER, VPos.CENTER);
        model.widen(width);
        ruler.forget();
        draw();
    }

    @Override
    protected double computePrefHeight(double width) {
        return 180;
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

    /// Looks no more.
    @Override
    public void close() {
        frames.unsubscribe();
    }
}
