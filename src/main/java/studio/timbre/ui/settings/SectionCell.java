// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.settings;

import javafx.scene.control.ListCell;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignK;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;
import org.kordamp.ikonli.materialdesign2.MaterialDesignV;
import org.kordamp.ikonli.materialdesign2.MaterialDesignW;
import studio.timbre.ui.kit.Icons;

/// A section of the settings in the list of them.
final class SectionCell extends ListCell<Section> {
    SectionCell() {
        getStyleClass().add("provider-cell");
    }

    @Override
    protected void updateItem(@Nullable Section item, boolean empty) {
        super.updateItem(item, empty);
        setText(item == null || empty ? null : item.title());
        setGraphic(item == null || empty ? null : Icons.of(icon(item)));
    }

    private static Ikon icon(Section section) {
        return switch (section) {
            case LOOK -> MaterialDesignP.PALETTE_OUTLINE;
            case SOUND -> MaterialDesignV.VOLUME_HIGH;
            case PROVIDERS -> MaterialDesignK.KEY_OUTLINE;
            case NETWORK -> MaterialDesignW.WEB;
            case COST -> MaterialDesignC.CASH;
            case DATA -> MaterialDesignF.FOLDER_OUTLINE;
            case DIAGNOSTICS -> MaterialDesignS.STETHOSCOPE;
        };
    }
}
