// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.voice;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import studio.timbre.language.Messages;
import studio.timbre.provider.ProviderEntry;
import studio.timbre.settings.AccountBook;
import studio.timbre.settings.KeyPlace;
import studio.timbre.settings.SavedAccount;
import studio.timbre.settings.SavedSettings;
import studio.timbre.synthesis.SynthesisRun;
import studio.timbre.ui.kit.Desk;

/// How we stand with the chosen provider: whether its key is there, which account is in use, and
/// where text goes, said once before it does.
public final class StandingViewModel {
    private final ReadOnlyObjectProperty<@Nullable ProviderEntry> provider;
    private final AccountBook book;
    private final SavedSettings settings;
    private final ObservableList<SavedAccount> accounts = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable SavedAccount> account = new SimpleObjectProperty<>();
    private final ReadOnlyBooleanWrapper keyless = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper destination = new ReadOnlyStringWrapper("");
    private boolean filling;

    public StandingViewModel(
            Desk desk,
            ReadOnlyObjectProperty<@Nullable ProviderEntry> provider,
            AccountBook book,
            SavedSettings settings) {
        this.provider = provider;
        this.book = book;
        this.settings = settings;
        provider.subscribe(this::look);
        account.subscribe(this::choose);
        desk.runProperty().subscribe(this::sent);
        look();
    }

    /// Whether a provider has the key that it wants, or wants none.
    public static boolean usable(ProviderEntry entry, AccountBook book) {
        return !entry.keyed() || book.keyPlace(book.chosen(entry.id())) != KeyPlace.NONE;
    }

    /// The accounts with the provider.
    public ObservableList<SavedAccount> accounts() {
        return accounts;
    }

    /// The account in use.
    public ObjectProperty<@Nullable SavedAccount> accountProperty() {
        return account;
    }

    /// Whether the provider wants a key that is not there.
    public ReadOnlyBooleanProperty keylessProperty() {
        return keyless.getReadOnlyProperty();
    }

    /// Where text will go, as a sentence that the user has not read yet; empty if there is none.
    public ReadOnlyStringProperty destinationProperty() {
        return destination.getReadOnlyProperty();
    }

    /// The user has read where text goes.
    public void understand() {
        var entry = provider.get();
        if (entry != null) {
            tell(entry.id());
        }
    }

    /// Looks again, since accounts or keys may have changed.
    public void look() {
        var entry = provider.get();
        if (entry == null) {
            return;
        }
        filling = true;
        accounts.setAll(book.of(entry.id()));
        account.set(book.chosen(entry.id()));
        filling = false;
        say(entry);
    }

    private void choose(@Nullable SavedAccount chosen) {
        var entry = provider.get();
        if (chosen != null && entry != null && !filling) {
            book.choose(chosen);
            say(entry);
        }
    }

    private void say(ProviderEntry entry) {
        boolean usable = usable(entry, book);
        keyless.set(!usable);
        var chosen = book.chosen(entry.id());
        var origin = chosen.sandbox() ? "" : book.origin(chosen);
        boolean news = !origin.isEmpty() && !settings.now().told().contains(origin);
        destination.set(usable && news ? Messages.text("settings.destination", origin) : "");
    }

    private void sent(@Nullable SynthesisRun run) {
        if (run != null) {
            tell(run.request().provider());
        }
    }

    private void tell(String id) {
        var chosen = book.chosen(id);
        var origin = book.origin(chosen);
        if (!origin.isEmpty() && !chosen.sandbox()) {
            settings.change(now -> now.telling(origin));
            look();
        }
    }
}
