// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.settings;

import java.util.List;
import java.util.Map;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.Property;
import javafx.beans.property.StringProperty;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import studio.timbre.language.Messages;
import studio.timbre.settings.ProxyChoice;
import studio.timbre.settings.ThemeChoice;
import studio.timbre.ui.kit.Outlet;
import studio.timbre.ui.kit.Outlets;

/// The rows for how the program looks and behaves.
final class HabitRows {
    private static final List<Integer> PERCENTS = List.of(100, 125, 150, 175, 200);

    private final HabitsViewModel model;

    HabitRows(HabitsViewModel model) {
        this.model = model;
    }

    /// @param outlets the devices, and the one that is chosen
    Map<Setting, SettingRow> rows(ObjectProperty<ThemeChoice> theme, Outlets outlets) {
        return Map.of(
                Setting.THEME, few(Setting.THEME, theme),
                Setting.LANGUAGE, few(Setting.LANGUAGE, model.languageProperty()),
                Setting.SCALE, scale(),
                Setting.MOTION, few(Setting.MOTION, model.motionProperty()),
                Setting.DEVICE, device(outlets),
                Setting.BUFFER, few(Setting.BUFFER, model.bufferProperty()),
                Setting.PROXY, proxy(),
                Setting.ASK_ABOVE, cost(),
                Setting.LOG, few(Setting.LOG, model.logProperty()));
    }

    private static <E extends Enum<E>> SettingRow few(Setting setting, Property<E> choice) {
        return SettingRow.beside(setting, ChoiceButtons.of(setting, choice));
    }

    private SettingRow scale() {
        return SettingRow.beside(
                Setting.SCALE,
                new ChoiceButtons<>(
                        Setting.SCALE,
                        model.percentProperty(),
                        PERCENTS,
                        percent -> Messages.text("settings.scale.percent", percent)));
    }

    private static SettingRow device(Outlets outlets) {
        var box = new ComboBox<>(outlets.all());
        box.setId("settings-device");
        box.setAccessibleText(Setting.DEVICE.label());
        box.setPrefWidth(280);
        outlets.chosenProperty().subscribe(box::setValue);
        box.valueProperty()
                .subscribe((Outlet chosen) -> {
                    if (chosen != null) {
                        outlets.choose(chosen);
                    }
                });
        box.setOnShowing(event -> outlets.refresh());
        return SettingRow.beside(Setting.DEVICE, box);
    }

    private SettingRow proxy() {
        var host = field("proxy-host", "settings.proxy.host", model.hostProperty(), 22);
        var port = field("proxy-port", "settings.proxy.port", model.portProperty(), 6);
        var address = new HBox(label("settings.proxy.host", host), host);
        address.getChildren().addAll(label("settings.proxy.port", port), port);
        address.getStyleClass().add("account-row");
        var manual = Bindings.equal(model.wayProperty(), ProxyChoice.Way.MANUAL);
        address.visibleProperty().bind(manual);
        address.managedProperty().bind(manual);
        return SettingRow.beside(
                Setting.PROXY,
                ChoiceButtons.of(Setting.PROXY, model.wayProperty()),
                address,
                new RemarkLabel("proxy-remark", model.proxyRemarkProperty()));
    }

    private SettingRow cost() {
        var amount = field("ask-above", "settings.ask-above", model.askAboveProperty(), 8);
        amount.setPromptText(Messages.text("settings.ask-above.never"));
        return SettingRow.beside(
                Setting.ASK_ABOVE,
                amount,
                new RemarkLabel("ask-above-remark", model.costRemarkProperty()));
    }

    private static TextField field(String id, String name, StringProperty text, int columns) {
        var field = new TextField();
        field.setId(id);
        field.setAccessibleText(Messages.text(name));
        field.setPrefColumnCount(columns);
        field.textProperty().bindBidirectional(text);
        return field;
    }

    private static Label label(String words, TextField of) {
        var label = new Label(Messages.text(words));
        label.setLabelFor(of);
        label.getStyleClass().add("hint");
        return label;
    }
}
