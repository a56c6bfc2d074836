// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.settings;

import java.util.Locale;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignK;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;
import org.kordamp.ikonli.materialdesign2.MaterialDesignV;
import org.kordamp.ikonli.materialdesign2.MaterialDesignW;
import studio.timbre.language.Messages;

/// What belongs together in the settings, in the order in which it is shown.
enum Section {
    LOOK(MaterialDesignP.PALETTE_OUTLINE),
    SOUND(MaterialDesignV.VOLUME_HIGH),
    PROVIDERS(MaterialDesignK.KEY_OUTLINE),
    NETWORK(MaterialDesignW.WEB),
    COST(MaterialDesignC.CASH),
    DATA(MaterialDesignF.FOLDER_OUTLINE),
    DIAGNOSTICS(MaterialDesignS.STETHOSCOPE);

    private final Ikon icon;

    Section(Ikon icon) {
        this.icon = icon;
    }

    Ikon icon() {
        return icon;
    }

    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    String title() {
        return Messages.text("settings.section." + id());
    }
}
