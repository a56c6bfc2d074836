// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.settings;

import java.util.concurrent.Executor;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import studio.timbre.language.FailureText;
import studio.timbre.language.Messages;
import studio.timbre.provider.Account;
import studio.timbre.provider.KeyTrial;
import studio.timbre.provider.ProviderEntry;
import studio.timbre.settings.EnvironmentKeys;
import studio.timbre.settings.KeyPlace;
import studio.timbre.settings.SavedAccount;
import studio.timbre.speech.SpeechException;

/// The account with one provider: its key, its address, its name. A typed key is handed on and
/// forgotten at once.
public final class AccountViewModel {
    private final SettingsRooms rooms;
    private final Executor background;
    private final Executor fx;
    private final ReadOnlyObjectWrapper<@Nullable ProviderEntry> provider =
            new ReadOnlyObjectWrapper<>();
    private final ObservableList<SavedAccount> accounts = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable SavedAccount> account = new SimpleObjectProperty<>();
    private final StringProperty key = new SimpleStringProperty("");
    private final StringProperty label = new SimpleStringProperty("");
    private final StringProperty address = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<KeyPlace> place =
            new ReadOnlyObjectWrapper<>(KeyPlace.NONE);
    private final ReadOnlyObjectWrapper<Remark> remark = new ReadOnlyObjectWrapper<>(Remark.NONE);
    private final ReadOnlyObjectWrapper<Remark> addressRemark =
            new ReadOnlyObjectWrapper<>(Remark.NONE);
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private boolean filling;

    /// @param background runs what waits for a key store or a server
    /// @param fx where properties change
    public AccountViewModel(SettingsRooms rooms, Executor background, Executor fx) {
        this.rooms = rooms;
        this.background = background;
        this.fx = fx;
        account.subscribe(this::accountChosen);
        address.subscribe(this::lookAtAddress);
    }

    /// Shows the account in use with a provider.
    public void show(@Nullable ProviderEntry entry) {
        provider.set(entry);
        key.set("");
        if (entry != null) {
            fill(rooms.book().chosen(entry.id()));
        }
    }

    public ReadOnlyObjectProperty<@Nullable ProviderEntry> providerProperty() {
        return provider.getReadOnlyProperty();
    }

    /// The accounts with the provider.
    public ObservableList<SavedAccount> accounts() {
        return accounts;
    }

    /// The account that is shown, and in use.
    public ObjectProperty<@Nullable SavedAccount> accountProperty() {
        return account;
    }

    /// The key as it is typed; empty afterwards.
    public StringProperty keyProperty() {
        return key;
    }

    public StringProperty labelProperty() {
        return label;
    }

    /// The address as it is typed; empty means the documented one.
    public StringProperty addressProperty() {
        return address;
    }

    /// Where the key is.
    public ReadOnlyObjectProperty<KeyPlace> placeProperty() {
        return place.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Remark> remarkProperty() {
        return remark.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Remark> addressRemarkProperty() {
        return addressRemark.getReadOnlyProperty();
    }

    /// Whether something is being waited for.
    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /// The origin that the account's text goes to; empty while there is none.
    public String destination() {
        var shown = account.get();
        return shown == null ? "" : rooms.book().origin(shown);
    }

    /// The environment variable that may hold the account's key; empty while there is none.
    String variable() {
        var shown = account.get();
        return shown == null ? "" : EnvironmentKeys.variable(shown.id());
    }

    /// Keeps the key that was typed.
    public void keep() {
        var typed = takeKey();
        var meant = account.get();
        if (meant != null && !typed.isEmpty()) {
            work(() -> rooms.book().keep(meant, typed));
        }
    }

    /// Takes the key away.
    public void forget() {
        key.set("");
        var meant = account.get();
        if (meant != null) {
            work(() -> rooms.book().forget(meant));
        }
    }

    /// Asks the provider whether the key works; one that was just typed is kept before.
    public void test() {
        keepAddress();
        var typed = takeKey();
        var meant = account.get();
        var entry = provider.get();
        if (meant == null || entry == null) {
            return;
        }
        busy.set(true);
        remark.set(new Remark(Remark.Tone.PLAIN, Messages.text("settings.test.waiting")));
        background.execute(() -> {
            var after = typed.isEmpty() ? meant : rooms.book().keep(meant, typed);
            var answer = ask(entry, after);
            fx.execute(() -> done(after, answer));
        });
    }

    /// Keeps the address that was typed, if it is one.
    public void keepAddress() {
        var shown = account.get();
        var typed = WebAddress.of(address.get());
        if (shown == null || typed.problem() != null) {
            return;
        }
        var after = shown.at(typed.base()).labelled(label.get().strip());
        if (!after.equals(shown)) {
            rooms.book().change(after);
            fill(after);
        }
    }

    /// Opens another account with the provider.
    public void add() {
        var entry = provider.get();
        if (entry != null) {
            keepAddress();
            var added = rooms.book().add(entry.id());
            rooms.book().choose(added);
            fill(added);
        }
    }

    /// Whether the account can be removed; the first one stays.
    public boolean removable() {
        var shown = account.get();
        return shown != null && !shown.id().equals(shown.provider());
    }

    /// Forgets the account and its key.
    public void remove() {
        var shown = account.get();
        if (shown == null || !removable()) {
            return;
        }
        work(() -> {
            rooms.book().close(shown);
            return rooms.book().chosen(shown.provider());
        });
    }

    private Remark ask(ProviderEntry entry, SavedAccount meant) {
        try {
            var account = new Account(meant.base(), rooms.book().key(meant));
            return rooms.trial().test(entry, account) == KeyTrial.Verdict.ACCEPTED
                    ? new Remark(Remark.Tone.GOOD, Messages.text("settings.test.accepted"))
                    : new Remark(Remark.Tone.PLAIN, Messages.text("settings.test.unproven"));
        } catch (SpeechException e) {
            var lines = FailureText.of(e.failure()).lines();
            return new Remark(Remark.Tone.BAD, String.join(" ", lines));
        }
    }

    private String takeKey() {
        var typed = key.get().strip();
        if (!typed.isEmpty() && !typed.matches("[!-~]+")) {
            remark.set(new Remark(Remark.Tone.BAD, Messages.text("http.keyUnreadable")));
            return "";
        }
        key.set("");
        return typed;
    }

    private void work(Supplier<SavedAccount> errand) {
        busy.set(true);
        background.execute(() -> {
            var after = errand.get();
            fx.execute(() -> done(after, Remark.NONE));
        });
    }

    private void done(SavedAccount after, Remark answer) {
        busy.set(false);
        var entry = provider.get();
        if (entry != null && entry.id().equals(after.provider())) {
            fill(after);
            remark.set(answer);
        }
    }

    private void fill(SavedAccount shown) {
        filling = true;
        accounts.setAll(rooms.book().of(shown.provider()));
        account.set(shown);
        filling = false;
        label.set(shown.label());
        var base = shown.base();
        address.set(base == null ? "" : base.toString());
        place.set(rooms.book().keyPlace(shown));
        remark.set(Remark.NONE);
    }

    private void accountChosen(@Nullable SavedAccount chosen) {
        if (chosen != null && !filling) {
            rooms.book().choose(chosen);
            key.set("");
            fill(chosen);
        }
    }

    private void lookAtAddress(String typed) {
        var read = WebAddress.of(typed);
        var problem = read.problem();
        if (problem != null) {
            addressRemark.set(new Remark(Remark.Tone.BAD, Messages.text(problem)));
        } else if (read.open()) {
            addressRemark.set(new Remark(Remark.Tone.BAD, Messages.text("settings.address.open")));
        } else {
            addressRemark.set(Remark.NONE);
        }
    }
}
