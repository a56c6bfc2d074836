// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.settings;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignI;
import studio.timbre.ui.kit.Icons;

/// Shows a remark while there is one.
final class RemarkLabel extends Label {
    private static final PseudoClass GOOD = PseudoClass.getPseudoClass("good");
    private static final PseudoClass BAD = PseudoClass.getPseudoClass("bad");

    RemarkLabel(String id, ReadOnlyObjectProperty<Remark> remark) {
        setId(id);
        setWrapText(true);
        setMinHeight(USE_PREF_SIZE);
        getStyleClass().add("remark");
        remark.subscribe(this::show);
    }

    private void show(Remark remark) {
        setText(remark.text());
        setVisible(!remark.text().isEmpty());
        setManaged(isVisible());
        pseudoClassStateChanged(GOOD, remark.tone() == Remark.Tone.GOOD);
        pseudoClassStateChanged(BAD, remark.tone() == Remark.Tone.BAD);
        setGraphic(
                Icons.of(
                        switch (remark.tone()) {
                            case PLAIN -> MaterialDesignI.INFORMATION_OUTLINE;
                            case GOOD -> MaterialDesignC.CHECK_CIRCLE_OUTLINE;
                            case BAD -> MaterialDesignA.ALERT_CIRCLE_OUTLINE;
                        }));
    }
}
