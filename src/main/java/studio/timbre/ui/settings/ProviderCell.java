// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.settings;

import java.util.function.Predicate;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ListCell;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignK;
import studio.timbre.language.Messages;
import studio.timbre.provider.ProviderEntry;
import studio.timbre.ui.kit.Icons;

/// A provider in the list: its name, and whether it can be used.
final class ProviderCell extends ListCell<ProviderEntry> {
    private final Predicate<ProviderEntry> ready;

    ProviderCell(Predicate<ProviderEntry> ready) {
        this.ready = ready;
        getStyleClass().add("provider-cell");
        setContentDisplay(ContentDisplay.LEFT);
    }

    @Override
    protected void updateItem(@Nullable ProviderEntry item, boolean empty) {
        super.updateItem(item, empty);
        if (item == null || empty) {
            setText(null);
            setGraphic(null);
            return;
        }
        boolean usable = ready.test(item);
        setText(item.title());
        setAccessibleText(
                item.title()
                        + ", "
                        + Messages.text(
                                usable ? "settings.provider.ready" : "settings.provider.keyless"));
        setGraphic(
                Icons.of(
                        usable
                                ? MaterialDesignC.CHECK_CIRCLE_OUTLINE
                                : MaterialDesignK.KEY_OUTLINE));
    }
}
