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

/// What the window itself can do, whatever its panels are.
///
/// @param take sends the script anew
/// @param stop ends what runs and what sounds
/// @param theme turns light into dark and back
record MainActions(Action speak, Action take, Action stop, Action theme, Action settings) {
    /// @param settings opens the settings
    static MainActions of(ShellViewModel model, BooleanProperty dark, Runnable settings) {
        var speech = Messages.text("section.speech");
        var window = Messages.text("section.window");
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
                Action.of(
                                window,
                                "theme",
                                "",
                                MaterialDesignT.THEME_LIGHT_DARK,
                                () -> dark.set(!dark.get()))
                        .key("Shortcut+Shift+D")
                        .named(
                                dark.map(now ->
                                        Messages.text(
                                                now ? "action.theme.light" : "action.theme.dark"))),
                Action.of(
                                window,
                                "open-settings",
                                Messages.text("action.settings"),
                                MaterialDesignC.COG_OUTLINE,
                                settings)
                        .key("Shortcut+Comma"));
    }

    List<Action> all() {
        return List.of(speak, take, stop, settings, theme);
    }
}
