// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.kit;

import java.util.function.Function;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/// Shows a value by its name in a control that nobody types into.
public final class Reading<T> extends StringConverter<T> {
    private final Function<T, String> name;

    public Reading(Function<T, String> name) {
        this.name = name;
    }

    @Override
    public String toString(@Nullable T value) {
        return value == null ? "" : name.apply(value);
    }

    @Override
    public @Nullable T fromString(String text) {
        return null;
    }
}
