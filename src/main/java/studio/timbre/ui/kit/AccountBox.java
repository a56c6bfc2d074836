// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.kit;

import javafx.collections.ObservableList;
import javafx.scene.control.ComboBox;
import studio.timbre.language.Messages;
import studio.timbre.settings.SavedAccount;

/// Chooses one of a provider's accounts.
public final class AccountBox extends ComboBox<SavedAccount> {
    public AccountBox(ObservableList<SavedAccount> accounts) {
        super(accounts);
        setAccessibleText(Messages.text("settings.account"));
        setConverter(new Reading<>(AccountBox::name));
    }

    private static String name(SavedAccount account) {
        if (!account.label().isEmpty()) {
            return account.label();
        }
        return account.id().equals(account.provider())
                ? Messages.text("settings.account.first")
                : account.id();
    }
}
