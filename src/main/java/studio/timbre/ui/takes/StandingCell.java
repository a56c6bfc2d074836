// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.takes;

import javafx.css.PseudoClass;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;
import studio.timbre.language.Messages;
import studio.timbre.ui.kit.Icons;
import studio.timbre.ui.takes.TakeLine.Shown;

/// How a take stands: an icon and a word.
final class StandingCell extends WordsCell {
    private static final PseudoClass BAD = PseudoClass.getPseudoClass("bad");

    private final FontIcon icon = Icons.of(MaterialDesignC.CHECK);

    StandingCell() {
        super(shown -> Messages.text(shown.standing().key()));
        getStyleClass().add("standing-cell");
    }

    @Override
    void show(Shown shown) {
        icon.setIconCode(icon(shown.standing()));
        pseudoClassStateChanged(BAD, bad(shown.standing()));
        setGraphic(icon);
    }

    static boolean bad(Standing standing) {
        return switch (standing) {
            case INCOMPLETE, FAILED, DAMAGED, UNKEPT -> true;
            case WAITING, STREAMING, DONE, CANCELLED -> false;
        };
    }

    static Ikon icon(Standing standing) {
        return switch (standing) {
            case WAITING, STREAMING -> MaterialDesignP.PROGRESS_CLOCK;
            case DONE -> MaterialDesignC.CHECK;
            case INCOMPLETE, FAILED -> MaterialDesignA.ALERT_CIRCLE_OUTLINE;
            case CANCELLED -> MaterialDesignS.STOP_CIRCLE_OUTLINE;
            case DAMAGED -> MaterialDesignF.FILE_ALERT_OUTLINE;
            case UNKEPT -> MaterialDesignC.CLOUD_OFF_OUTLINE;
        };
    }
}
