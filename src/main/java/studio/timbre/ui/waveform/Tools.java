// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.waveform;

import java.util.List;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.util.Duration;
import org.kordamp.ikonli.materialdesign2.MaterialDesignI;
import studio.timbre.dsp.Stretches;
import studio.timbre.language.Messages;
import studio.timbre.ui.kit.ActionButton;
import studio.timbre.ui.kit.ActionToggle;

/// The row above the sound: all of it in a strip, zoom, layers, and what the marks mean.
final class Tools extends HBox {
    private final WaveformViewModel model;

    Tools(WaveformViewModel model, SoundActions actions, OverviewView overview) {
        this.model = model;
        getStyleClass().add("tools");
        setHgrow(overview, Priority.ALWAYS);
        getChildren().add(overview);
        var wheel = new SimpleStringProperty(Messages.text("waveform.wheel"));
        for (var zoom : List.of(actions.zoomOut, actions.zoomIn)) {
            getChildren().add(new ActionButton(zoom, wheel).iconOnly());
        }
        var layers = model.layers();
        getChildren()
                .addAll(
                        new ActionButton(actions.zoomAll).iconOnly(),
                        new ActionToggle(actions.spectrogram, layers.spectrogramProperty()),
                        new ActionToggle(actions.pitch, layers.pitchProperty()),
                        legend());
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
