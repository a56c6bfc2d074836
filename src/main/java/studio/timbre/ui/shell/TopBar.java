// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.shell;

import atlantafx.base.theme.Styles;
import javafx.beans.property.BooleanProperty;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;
import org.kordamp.ikonli.materialdesign2.MaterialDesignW;
import studio.timbre.language.Messages;
import studio.timbre.ui.kit.ActionButton;
import studio.timbre.ui.kit.Icons;

/// The main actions, above the panels.
final class TopBar extends HBox {
    TopBar(ShellViewModel model, Region project, BooleanProperty dark, Runnable settings) {
        getStyleClass().add("top-bar");
        var speak =
                new ActionButton(
                        Messages.text("action.speak"),
                        MaterialDesignP.PLAY,
                        Messages.text("key.speak"),
                        model::speak);
        speak.setId("speak");
        speak.getStyleClass().addAll(Styles.ACCENT, "speak");
        speak.disableProperty().bind(model.speakableProperty().not());
        var take =
                new ActionButton(
                        Messages.text("action.newTake"),
                        MaterialDesignA.AUTORENEW,
                        Messages.text("key.newTake"),
                        model::newTake);
        take.setId("new-take");
        model.estimateProperty().subscribe(price -> priced(take, price));
        take.disableProperty().bind(model.speakableProperty().not());
        var stop =
                new ActionButton(
                        Messages.text("action.stop"),
                        MaterialDesignS.STOP,
                        Messages.text("key.stop"),
                        model::stop);
        stop.setId("stop-take");
        stop.disableProperty().bind(model.stoppableProperty().not());
        var price = new Label();
        price.setId("estimate");
        price.getStyleClass().add("hint");
        price.textProperty().bind(model.estimateProperty());
        var space = new Region();
        setHgrow(space, Priority.ALWAYS);
        var gear =
                new ActionButton(
                                Messages.text("action.settings"),
                                MaterialDesignC.COG_OUTLINE,
                                Messages.text("key.settings"),
                                settings)
                        .iconOnly();
        gear.setId("open-settings");
        getChildren().addAll(project, speak, take, stop, price, space, themeButton(dark), gear);
    }

    private static void priced(ActionButton take, String price) {
        var words = Messages.text("action.newTake");
        var key = Messages.text("key.newTake");
        var end = price.isEmpty() ? "" : ". " + price;
        take.setAccessibleText(words + ", " + key + end);
        take.setTooltip(new Tooltip(words + "   " + key + (price.isEmpty() ? "" : "\n" + price)));
    }

    private static ActionButton themeButton(BooleanProperty dark) {
        var button =
                new ActionButton(
                                Messages.text("action.theme.dark"),
                                MaterialDesignW.WEATHER_NIGHT,
                                Messages.text("key.theme"),
                                () -> dark.set(!dark.get()))
                        .iconOnly();
        button.setId("theme");
        dark.subscribe(now -> {
            var words = Messages.text(now ? "action.theme.light" : "action.theme.dark");
            button.setGraphic(
                    Icons.of(
                            now
                                    ? MaterialDesignW.WHITE_BALANCE_SUNNY
                                    : MaterialDesignW.WEATHER_NIGHT));
            button.setText(words);
            button.setAccessibleText(words);
            button.setTooltip(new Tooltip(words + "   " + Messages.text("key.theme")));
        });
        return button;
    }
}
