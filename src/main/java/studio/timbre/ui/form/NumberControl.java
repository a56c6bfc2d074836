// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.form;

import java.math.BigDecimal;
import java.math.RoundingMode;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import studio.timbre.form.Field;
import studio.timbre.language.Messages;
import studio.timbre.ui.kit.ActionButton;

/// A number: a slider where both ends are known, else two step buttons, and always the exact
/// decimal beside it. Up and Down step in the decimal.
final class NumberControl extends HBox {
    private final FieldViewModel model;
    private final Field.Numeric field;
    private boolean following;

    NumberControl(FieldViewModel model, Field.Numeric field) {
        this.model = model;
        this.field = field;
        getStyleClass().add("number-control");
        var exact = FieldControl.filled(new TextField(), model);
        var title = field.traits().title();
        exact.getStyleClass().add("number-exact");
        exact.addEventFilter(KeyEvent.KEY_PRESSED, this::stepByKey);
        if (field.slider()) {
            exact.setAccessibleText(Messages.text("parameters.exact", title));
            exact.setPromptText(start().toPlainString());
            getChildren().addAll(slider(), exact);
        } else {
            HBox.setHgrow(exact, Priority.ALWAYS);
            getChildren()
                    .addAll(
                            exact,
                            button("−", title, MaterialDesignM.MINUS, -1),
                            button("+", title, MaterialDesignP.PLUS, 1));
        }
        if (!field.unit().isEmpty()) {
            var unit = new Label(field.unit());
            unit.getStyleClass().add("hint");
            getChildren().add(unit);
        }
    }

    private Button button(String sign, String title, Ikon icon, int direction) {
        return new ActionButton(title + " " + sign, icon, "", () -> step(direction)).iconOnly();
    }

    private Slider slider() {
        var slider = new Slider(low().doubleValue(), high().doubleValue(), 0);
        slider.setId("slider-" + field.name());
        slider.setAccessibleText(field.traits().title());
        slider.setAccessibleHelp(field.traits().help());
        slider.setBlockIncrement(field.step().doubleValue());
        HBox.setHgrow(slider, Priority.ALWAYS);
        model.valueProperty().subscribe(value -> follow(slider, value));
        slider.valueProperty()
                .addListener((at, before, now) -> {
                    if (!following) {
                        model.valueProperty().set(snapped(now.doubleValue()));
                    }
                });
        return slider;
    }

    private void follow(Slider slider, @Nullable Object value) {
        following = true;
        slider.setValue((value instanceof BigDecimal number ? number : start()).doubleValue());
        following = false;
    }

    private void stepByKey(KeyEvent event) {
        var direction =
                switch (event.getCode()) {
                    case UP -> 1;
                    case DOWN -> -1;
                    default -> 0;
                };
        if (direction != 0) {
            step(direction);
            event.consume();
        }
    }

    private void step(int direction) {
        var from = model.valueProperty().get() instanceof BigDecimal number ? number : start();
        var to = from.add(field.step().multiply(BigDecimal.valueOf(direction)));
        model.valueProperty().set(within(to));
    }

    /// The nearest value on the grid of steps, in bounds; exact, unlike the slider's own.
    private BigDecimal snapped(double position) {
        var step = field.step();
        var steps =
                BigDecimal.valueOf(position).subtract(low()).divide(step, 0, RoundingMode.HALF_UP);
        return within(low().add(steps.multiply(step)));
    }

    private BigDecimal within(BigDecimal value) {
        var inside = value;
        var minimum = field.minimum();
        if (minimum != null) {
            inside = inside.max(low());
        }
        var maximum = field.maximum();
        if (maximum != null) {
            inside = inside.min(high());
        }
        return inside;
    }

    private BigDecimal low() {
        var minimum = field.minimum();
        if (minimum == null) {
            return BigDecimal.ZERO;
        }
        return minimum.exclusive() ? minimum.value().add(field.step()) : minimum.value();
    }

    private BigDecimal high() {
        var maximum = field.maximum();
        if (maximum != null) {
            return maximum.exclusive() ? maximum.value().subtract(field.step()) : maximum.value();
        }
        var soft = field.softMaximum();
        return soft == null ? BigDecimal.TEN : soft;
    }

    /// Where the control stands while nothing is set: the default, the example, or the low end.
    private BigDecimal start() {
        return field.traits().standard() instanceof BigDecimal standard
                ? standard
                : field.traits().example() instanceof BigDecimal example ? example : low();
    }
}
