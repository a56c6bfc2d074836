// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.settings;

import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import studio.timbre.language.LanguageChoice;
import studio.timbre.provider.Catalogue;
import studio.timbre.provider.ProviderEntry;
import studio.timbre.settings.AccountBook;
import studio.timbre.settings.KeyPlace;

/// The settings as a whole: whether they are open, and which provider they show.
public final class SettingsViewModel {
    private final AccountBook book;
    private final AccountViewModel account;
    private final List<ProviderEntry> providers;
    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();
    private final ObjectProperty<@Nullable ProviderEntry> provider = new SimpleObjectProperty<>();
    private final ObjectProperty<LanguageChoice> language;

    public SettingsViewModel(Catalogue catalogue, SettingsRooms rooms, AccountViewModel account) {
        this.book = rooms.book();
        this.account = account;
        providers =
                catalogue.providers().stream()
                        .filter(entry -> !book.origin(book.chosen(entry.id())).isEmpty())
                        .toList();
        var saved = rooms.settings();
        language = new SimpleObjectProperty<>(saved.now().language());
        language.subscribe((_, now) -> saved.change(all -> all.withLanguage(now)));
        provider.subscribe(account::show);
        if (!providers.isEmpty()) {
            provider.set(providers.getFirst());
        }
    }

    /// Those that text is sent to.
    public List<ProviderEntry> providers() {
        return providers;
    }

    public ObjectProperty<@Nullable ProviderEntry> providerProperty() {
        return provider;
    }

    /// The language from the next start on.
    ObjectProperty<LanguageChoice> languageProperty() {
        return language;
    }

    public ReadOnlyBooleanProperty openProperty() {
        return open.getReadOnlyProperty();
    }

    /// Opens the settings where they were.
    public void open() {
        look();
        open.set(true);
    }

    /// Opens the settings at a provider.
    public void open(@Nullable ProviderEntry at) {
        if (at != null && providers.contains(at)) {
            provider.set(at);
        }
        open();
    }

    /// Shows the account as it is now.
    public void look() {
        account.show(provider.get());
    }

    public void close() {
        account.keepAddress();
        open.set(false);
    }

    /// Whether a provider can be used as things are.
    boolean ready(ProviderEntry entry) {
        return !entry.keyed() || book.keyPlace(book.chosen(entry.id())) != KeyPlace.NONE;
    }

    AccountViewModel account() {
        return account;
    }
}
