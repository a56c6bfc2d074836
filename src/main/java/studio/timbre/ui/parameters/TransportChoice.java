// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.parameters;

import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import studio.timbre.language.Messages;
import studio.timbre.speech.Transport;

/// Chooses how the sound travels; only there if there is something to choose.
final class TransportChoice extends ComboBox<Transport> {
    TransportChoice(ParametersViewModel model) {
        setId("transport");
        setAccessibleText(Messages.text("parameters.way.accessible"));
        getStyleClass().add("small");
        setConverter(new Words());
        setItems(model.transports());
        valueProperty().bindBidirectional(model.transportProperty());
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
