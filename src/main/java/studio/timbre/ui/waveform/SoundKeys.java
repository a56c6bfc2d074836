// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.waveform;

import java.util.Locale;
import javafx.beans.property.BooleanProperty;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;

/// What the keys do while the sound has the focus.
final class SoundKeys {
    private final WaveformViewModel model;

    SoundKeys(WaveformViewModel model) {
        this.model = model;
    }

    void serve(Node sound) {
        sound.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        sound.addEventHandler(KeyEvent.KEY_TYPED, this::typed);
    }

    private void key(KeyEvent event) {
        if (event.isAltDown()) {
            return;
        }
        if (event.isShortcutDown()) {
            phrase(event);
            return;
        }
        double step = event.isShiftDown() ? 5 : 1;
        switch (event.getCode()) {
            case LEFT -> model.seekBy(-step);
            case RIGHT -> model.seekBy(step);
            case HOME -> model.seekToStart();
            case END -> model.seekToEnd();
            case PAGE_UP -> model.scroll(-model.viewport().width());
            case PAGE_DOWN -> model.scroll(model.viewport().width());
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

    private void phrase(KeyEvent event) {
        switch (event.getCode()) {
            case LEFT -> model.seekToPhraseBefore();
            case RIGHT -> model.seekToNextPhrase();
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void typed(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        switch (event.getCharacter().toLowerCase(Locale.ROOT)) {
            case "+", "=" -> model.zoomIn();
            case "-" -> model.zoomOut();
            case "0" -> model.zoomAll();
            case "i" -> model.selectFromHead();
            case "o" -> model.selectToHead();
            case "s" -> toggle(model.layers().spectrogramProperty());
            case "p" -> toggle(model.layers().pitchProperty());
            default -> {
                return;
            }
        }
        event.consume();
    }

    private static void toggle(BooleanProperty shown) {
        shown.set(!shown.get());
    }
}
