// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.waveform;

import javafx.beans.property.BooleanProperty;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.util.Duration;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignG;
import org.kordamp.ikonli.materialdesign2.MaterialDesignI;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;
import studio.timbre.dsp.Stretches;
import studio.timbre.language.Messages;
import studio.timbre.ui.kit.ActionButton;
import studio.timbre.ui.kit.Icons;

/// The row above the sound: all of it in a strip, zoom, layers, and what the marks mean.
final class Tools extends HBox {
    private final WaveformViewModel model;

    Tools(WaveformViewModel model, OverviewView overview) {
        this.model = model;
        getStyleClass().add("tools");
        setHgrow(overview, Priority.ALWAYS);
        var layers = model.layers();
        getChildren()
                .addAll(
                        overview,
                        zoom(
                                "zoom-out",
                                "zoomOut",
                                MaterialDesignM.MAGNIFY_MINUS_OUTLINE,
                                model::zoomOut),
                        zoom(
                                "zoom-in",
                                "zoomIn",
                                MaterialDesignM.MAGNIFY_PLUS_OUTLINE,
                                model::zoomIn),
                        zoom(
                                "zoom-all",
                                "zoomAll",
                                MaterialDesignA.ARROW_EXPAND_HORIZONTAL,
                                model::zoomAll),
                        layer(
                                "spectrogram",
                                MaterialDesignG.GRADIENT_VERTICAL,
                                layers.spectrogramProperty()),
                        layer("pitch", MaterialDesignS.SINE_WAVE, layers.pitchProperty()),
                        legend());
    }

    private Button zoom(String id, String name, Ikon icon, Runnable command) {
        var words = Messages.text("waveform." + name);
        var button =
                new ActionButton(words, icon, Messages.text("waveform.key." + name), command)
                        .iconOnly();
        button.setId(id);
        button.disableProperty().bind(model.seekableProperty().not());
        return button;
    }

    private static ToggleButton layer(String name, Ikon icon, BooleanProperty shown) {
        var button = new ToggleButton("", Icons.of(icon));
        var words = Messages.text("waveform." + name);
        var key = Messages.text("waveform.key." + name);
        button.setId(name);
        button.getStyleClass().addAll("button-icon", "flat", "switch");
        button.setAccessibleText(words + ", " + key);
        button.setTooltip(new Tooltip(words + "   " + key));
        button.selectedProperty().bindBidirectional(shown);
        return button;
    }

    private Button legend() {
        var button =
                new ActionButton(
                                Messages.text("waveform.legend"),
                                MaterialDesignI.INFORMATION_OUTLINE,
                                "",
                                () -> {})
                        .iconOnly();
        button.setId("legend");
        var tooltip = new Tooltip();
        tooltip.setShowDuration(Duration.minutes(1));
        tooltip.setOnShowing(event -> tooltip.setText(meanings()));
        button.setTooltip(tooltip);
        button.setOnAction(event -> {
            var place = button.localToScreen(0, button.getHeight());
            tooltip.show(button, place.getX(), place.getY());
        });
        button.focusedProperty()
                .subscribe(focused -> {
                    button.setAccessibleHelp(meanings());
                    if (!focused) {
                        tooltip.hide();
                    }
                });
        return button;
    }

    private String meanings() {
        var survey = model.layers().survey();
        var words = Messages.text("waveform.meanings");
        return survey == null || model.frames() == 0
                ? words
                : Messages.text(
                                "waveform.found",
                                survey.silences().count(),
                                seconds(survey.silences()),
                                survey.clippings().count(),
                                model.lateness().count())
                        + "\n\n"
                        + words;
    }

    private double seconds(Stretches stretches) {
        long frames = 0;
        for (int i = 0; i < stretches.count(); i++) {
            frames += stretches.to(i) - stretches.from(i);
        }
        return (double) frames / model.rate();
    }
}
