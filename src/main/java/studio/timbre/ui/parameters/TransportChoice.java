// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.parameters;

import atlantafx.base.theme.Styles;
import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import studio.timbre.language.Messages;
import studio.timbre.speech.Transport;

/// Chooses how the sound travels; only there if there is something to choose.
final class TransportChoice extends HBox {
    TransportChoice(ParametersViewModel model) {
        getStyleClass().add("transport-choice");
        var box = new ComboBox<>(model.transports());
        box.setId("transport");
        box.setAccessibleText(Messages.text("parameters.way.accessible"));
        box.setTooltip(new Tooltip(Messages.text("parameters.way.why")));
        box.setMaxWidth(Double.MAX_VALUE);
        box.getStyleClass().add(Styles.SMALL);
        box.setConverter(new Words());
        box.valueProperty().bindBidirectional(model.transportProperty());
        setHgrow(box, Priority.ALWAYS);
        var name = new Label(Messages.text("parameters.way"));
        name.setLabelFor(box);
        name.setMinWidth(USE_PREF_SIZE);
        name.getStyleClass().add("hint");
        getChildren().addAll(name, box);
        visibleProperty().bind(Bindings.size(model.transports()).greaterThan(1));
        managedProperty().bind(visibleProperty());
    }

    private static final class Words extends StringConverter<Transport> {
        @Override
        public String toString(@Nullable Transport way) {
            return way == null
                    ? ""
                    : Messages.text("parameters.way." + way.name().toLowerCase(Locale.ROOT));
        }

        @Override
        public @Nullable Transport fromString(String words) {
            return null;
        }
    }
}
