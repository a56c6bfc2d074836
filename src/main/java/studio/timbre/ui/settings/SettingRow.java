// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.settings;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// One setting: its name, what it means, and what one sets it with.
final class SettingRow extends VBox {
    /// @param below what stands below the words, over the whole width
    private SettingRow(Setting setting, HBox head, Node... below) {
        setId("setting-" + setting.id());
        getStyleClass().add("setting");
        getChildren().add(head);
        getChildren().addAll(below);
    }

    /// With its control beside its words.
    ///
    /// @param below what stands below both
    static SettingRow beside(Setting setting, Node control, Node... below) {
        var words = words(setting);
        HBox.setHgrow(words, Priority.ALWAYS);
        var head = new HBox(words, control);
        head.getStyleClass().add("setting-head");
        return new SettingRow(setting, head, below);
    }

    /// With its control below its words.
    static SettingRow above(Setting setting, Node... below) {
        var head = new HBox(words(setting));
        return new SettingRow(setting, head, below);
    }

    private static VBox words(Setting setting) {
        var name = new Label(setting.label());
        name.getStyleClass().add("account-heading");
        var hint = new Label(setting.hint());
        hint.setWrapText(true);
        hint.setMinHeight(USE_PREF_SIZE);
        hint.getStyleClass().add("hint");
        var words = new VBox(name, hint);
        words.setMinWidth(140);
        return words;
    }
}
