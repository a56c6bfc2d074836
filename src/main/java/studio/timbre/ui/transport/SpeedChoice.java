// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.transport;

import javafx.css.PseudoClass;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import studio.timbre.language.Messages;

/// Shows how fast it plays, and lets another speed be chosen.
final class SpeedChoice extends MenuButton {
    private static final PseudoClass CHANGED = PseudoClass.getPseudoClass("changed");

    SpeedChoice(Speed speed, TransportActions actions) {
        setId("speed");
        getStyleClass().addAll("flat", "speed");
        setMinWidth(Region.USE_PREF_SIZE);
        var name = Messages.text("transport.speed");
        var keys =
                Messages.text(
                        "transport.speed.keys",
                        actions.slower.keyWords(),
                        actions.faster.keyWords());
        setTooltip(new Tooltip(name + "   " + keys));
        var group = new ToggleGroup();
        for (double step : Speed.STEPS.reversed()) {
            var item = new RadioMenuItem(Speed.words(step));
            item.setToggleGroup(group);
            item.setUserData(step);
            item.setOnAction(event -> speed.choose(step));
            getItems().add(item);
        }
        speed.factorProperty()
                .subscribe(now -> {
                    var words = Speed.words(now.doubleValue());
                    setText(words);
                    setAccessibleText(name + ", " + words);
                    pseudoClassStateChanged(CHANGED, now.doubleValue() != 1);
                    group.getToggles()
                            .forEach(item -> item.setSelected(now.equals(item.getUserData())));
                });
    }
}
