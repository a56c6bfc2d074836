// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.settings;

import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import studio.timbre.language.Messages;
import studio.timbre.provider.ProviderEntry;

/// The providers, and beside them the account with the one that is chosen.
final class AccountsPane extends HBox {
    private final AccountView account;

    AccountsPane(SettingsViewModel model) {
        getStyleClass().add("settings-accounts");
        account = new AccountView(model.account());
        setHgrow(account, Priority.ALWAYS);
        getChildren().addAll(providers(model), account);
    }

    private static ListView<ProviderEntry> providers(SettingsViewModel model) {
        var providers = new ListView<ProviderEntry>();
        providers.setId("settings-providers");
        providers.setAccessibleText(Messages.text("settings.accounts"));
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
        return providers;
    }

    /// Lets the user begin at once.
    void write() {
        account.write();
    }
}
