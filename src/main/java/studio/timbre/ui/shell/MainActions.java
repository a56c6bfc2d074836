// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.shell;

import java.util.List;
import javafx.beans.property.BooleanProperty;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;
import studio.timbre.language.Messages;
import studio.timbre.ui.kit.Action;
import studio.timbre.ui.palette.KeySheet;
import studio.timbre.ui.palette.PaletteView;
import studio.timbre.ui.palette.PaletteViewModel;

/// What the window itself can do, whatever its panels are.
///
/// @param take sends the script anew
/// @param stop ends what runs and what sounds
/// @param tools what concerns the window more than the speech, such as the settings
record MainActions(Action speak, Action take, Action stop, List<Action> tools) {
    /// @param settings opens the settings
    static MainActions of(
            ShellViewModel model,
            PaletteViewModel palette,
            BooleanProperty dark,
            Runnable settings) {
        var speech = Messages.text("section.speech");
        return new MainActions(
                Action.of(
                                speech,
                                "speak",
                                Messages.text("action.speak"),
                                MaterialDesignP.PLAY,
                                model::speak)
                        .key("Shortcut+Enter")
                        .when(model.speakableProperty()),
                Action.of(
                                speech,
                                "new-take",
                                Messages.text("action.newTake"),
                                MaterialDesignA.AUTORENEW,
                                model::newTake)
                        .key("Shortcut+R")
                        .when(model.speakableProperty()),
                Action.of(
                                speech,
                                "stop-take",
                                Messages.text("action.stop"),
                                MaterialDesignS.STOP,
                                model::stop)
                        .key("Esc")
                        .when(model.stoppableProperty()),
                List.of(
                        PaletteView.opener(palette),
                        KeySheet.opener(palette),
                        theme(dark),
                        Action.of(
                                        Messages.text("section.window"),
                                        "open-settings",
                                        Messages.text("action.settings"),
                                        MaterialDesignC.COG_OUTLINE,
                                        settings)
                                .key("Shortcut+Comma")));
    }

    private static Action theme(BooleanProperty dark) {
        var words = dark.map(MainActions::otherTheme);
        return Action.of(
                        Messages.text("section.window"),
                        "theme",
                        "",
                        MaterialDesignT.THEME_LIGHT_DARK,
                        () -> dark.set(!dark.get()))
                .key("Shortcut+Shift+D")
                .named(words);
    }

    private static String otherTheme(boolean dark) {
        return Messages.text(dark ? "action.theme.light" : "action.theme.dark");
    }

    List<Action> speech() {
        return List.of(speak, take, stop);
    }
}
