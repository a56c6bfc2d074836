// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.settings;

import javafx.beans.property.ObjectProperty;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import studio.timbre.language.Messages;
import studio.timbre.provider.ProviderEntry;
import studio.timbre.settings.ThemeChoice;
import studio.timbre.ui.kit.Overlay;
import studio.timbre.ui.kit.Theme;

/// The settings, on a card above the rest of the window, which waits behind it.
public final class SettingsView extends StackPane {
    private final SettingsViewModel model;
    private final ListView<ProviderEntry> providers = new ListView<>();
    private final AccountView account;

    /// @param sandbox the switch of the sandbox
    public SettingsView(
            SettingsViewModel model, ObjectProperty<ThemeChoice> theme, Region sandbox) {
        this.model = model;
        account = new AccountView(model.account());
        getStylesheets().add(Theme.sheet(SettingsView.class, "settings.css"));
        var overlay =
                new Overlay(
                        card(theme, sandbox), model.openProperty(), account::write, model::close);
        overlay.setId("settings");
        getChildren().add(overlay);
        // What is not open lets the mouse through.
        setPickOnBounds(false);
    }

    private VBox card(ObjectProperty<ThemeChoice> theme, Region sandbox) {
        var card = Overlay.card("settings", Messages.text("settings.title"), model::close);
        card.getChildren().addAll(look(theme), language(), sandbox, accounts());
        card.setMaxSize(760, 600);
        return card;
    }

    private static Region look(ObjectProperty<ThemeChoice> theme) {
        return new ChoiceRow<>(
                Messages.text("settings.theme"),
                "theme",
                theme,
                name -> Messages.text("settings.theme." + name));
    }

    private Region language() {
        var row =
                new ChoiceRow<>(
                        Messages.text("settings.language"),
                        "language",
                        model.languageProperty(),
                        name -> Messages.text("settings.language." + name));
        var next = new Label(Messages.text("settings.language.next"));
        next.getStyleClass().add("hint");
        return new VBox(row, next);
    }

    private VBox accounts() {
        providers.setId("settings-providers");
        providers.setAccessibleText(Messages.text("settings.providers"));
        providers.getItems().setAll(model.providers());
        model.account().accountProperty().subscribe(providers::refresh);
        providers.setCellFactory(list -> new ProviderCell(model::ready));
        var selection = providers.getSelectionModel();
        selection
                .selectedItemProperty()
                .subscribe(chosen -> {
                    if (chosen != null) {
                        model.providerProperty().set(chosen);
                    }
                });
        model.providerProperty().subscribe(selection::select);
        model.account().placeProperty().subscribe(providers::refresh);
        var scroll = new ScrollPane(account);
        scroll.setFitToWidth(true);
        HBox.setHgrow(scroll, Priority.ALWAYS);
        var row = new HBox(providers, scroll);
        row.getStyleClass().add("settings-accounts");
        VBox.setVgrow(row, Priority.ALWAYS);
        var name = new Label(Messages.text("settings.providers"));
        name.getStyleClass().add("account-heading");
        var whole = new VBox(name, row);
        whole.getStyleClass().add("settings-providers");
        VBox.setVgrow(whole, Priority.ALWAYS);
        return whole;
    }
}
