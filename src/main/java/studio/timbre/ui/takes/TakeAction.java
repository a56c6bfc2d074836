// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.takes;

import java.util.function.BooleanSupplier;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.kordamp.ikonli.Ikon;
import studio.timbre.ui.kit.Icons;

/// Something one does with the chosen takes, by a menu or by a key of its own.
///
/// @param possible whether it can be done now
record TakeAction(
        String words, Ikon icon, KeyCombination key, BooleanSupplier possible, Runnable command) {

    /// Does it, if that is its key and it can be done.
    ///
    /// @return whether it was done
    boolean take(KeyEvent event) {
        boolean mine = key.match(event) && possible.getAsBoolean();
        if (mine) {
            command.run();
        }
        return mine;
    }

    /// A new item for a menu that opens now.
    MenuItem item() {
        var item = new MenuItem(words, Icons.of(icon));
        item.setAccelerator(key);
        item.setDisable(!possible.getAsBoolean());
        item.setOnAction(_ -> command.run());
        return item;
    }
}
