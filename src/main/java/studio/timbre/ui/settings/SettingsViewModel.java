// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.settings;

import java.util.List;
import java.util.concurrent.Executor;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import studio.timbre.provider.Catalogue;
import studio.timbre.provider.ProviderEntry;
import studio.timbre.settings.AccountBook;
import studio.timbre.settings.KeyPlace;

/// The settings as a whole: whether they are open, what of them is shown, and which provider.
public final class SettingsViewModel {
    private final AccountBook book;
    private final AccountViewModel account;
    private final HabitsViewModel habits;
    private final UpkeepViewModel upkeep;
    private final SettingsSearch search = new SettingsSearch();
    private final List<ProviderEntry> providers;
    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();
    private final ObjectProperty<@Nullable ProviderEntry> provider = new SimpleObjectProperty<>();

    /// @param background runs what waits for a disk, a key store or a server
    /// @param fx where properties change
    public SettingsViewModel(
            Catalogue catalogue, SettingsRooms rooms, Executor background, Executor fx) {
        this.book = rooms.book();
        account = new AccountViewModel(rooms, background, fx);
        habits = new HabitsViewModel(rooms.settings());
        upkeep = new UpkeepViewModel(rooms.upkeep(), background, fx);
        providers =
                catalogue.providers().stream()
                        .filter(entry -> !book.origin(book.chosen(entry.id())).isEmpty())
                        .toList();
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

    public ReadOnlyBooleanProperty openProperty() {
        return open.getReadOnlyProperty();
    }

    /// Opens the settings where they were.
    public void open() {
        look();
        upkeep.look();
        open.set(true);
    }

    /// Opens the settings at a provider.
    public void open(@Nullable ProviderEntry at) {
        if (at != null && providers.contains(at)) {
            provider.set(at);
        }
        search.show(Section.PROVIDERS);
        open();
    }

    /// Shows the account as it is now.
    public void look() {
        account.show(provider.get());
    }

    public void close() {
        account.keepAddress();
        search.queryProperty().set("");
        open.set(false);
    }

    /// Whether a provider can be used as things are.
    boolean ready(ProviderEntry entry) {
        return !entry.keyed() || book.keyPlace(book.chosen(entry.id())) != KeyPlace.NONE;
    }

    AccountViewModel account() {
        return account;
    }

    HabitsViewModel habits() {
        return habits;
    }

    UpkeepViewModel upkeep() {
        return upkeep;
    }

    SettingsSearch search() {
        return search;
    }
}
