// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.settings;

import java.lang.System.Logger.Level;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// The accounts with every provider, and their keys: the environment first, then what was entered
/// in this run, then the system's key store. Methods that take or give a key block, up to the
/// vault's deadline; no other does. Safe for any thread.
public final class AccountBook {
    private static final System.Logger LOG = System.getLogger(AccountBook.class.getName());

    /// No word that anybody says, since it is blotted out wherever it is.
    private static final String SANDBOX_KEY = "any-key-will-do";

    private final SavedSettings settings;
    private final EnvironmentKeys environment;
    private final KeyVault vault;
    private final MemoryKeyVault memory = new MemoryKeyVault();
    private final Function<String, @Nullable URI> documented;
    private volatile Map<String, URI> sandbox = Map.of();

    /// @param documented where a provider is, if an account does not say otherwise; null if it is
    ///   on this machine
    public AccountBook(
            SavedSettings settings,
            EnvironmentKeys environment,
            KeyVault vault,
            Function<String, @Nullable URI> documented) {
        this.settings = settings;
        this.environment = environment;
        this.vault = vault;
        this.documented = documented;
    }

    /// From now on the providers named here are spoken to there, by an account of their own that is
    /// the only one and that nothing writes down; the user's own come back with an empty map.
    public void rehearse(Map<String, URI> bases) {
        sandbox = Map.copyOf(bases);
    }

    /// The accounts with a provider, at least one.
    public List<SavedAccount> of(String provider) {
        var base = sandbox.get(provider);
        if (base != null) {
            return List.of(SavedAccount.inSandbox(provider, base));
        }
        var saved = new ArrayList<>(settings.now().accounts());
        saved.removeIf(each -> !each.provider().equals(provider));
        if (saved.stream().noneMatch(each -> each.id().equals(provider))) {
            saved.addFirst(SavedAccount.first(provider));
        }
        return List.copyOf(saved);
    }

    /// The account in use.
    public SavedAccount chosen(String provider) {
        var id = settings.now().chosen().getOrDefault(provider, provider);
        var all = of(provider);
        return all.stream().filter(each -> each.id().equals(id)).findFirst().orElse(all.getFirst());
    }

    /// The account of that id, else the one that the user calls so.
    public Optional<SavedAccount> named(String provider, String name) {
        var all = of(provider);
        return all.stream()
                .filter(each -> each.id().equals(name))
                .findFirst()
                .or(() ->
                        all.stream()
                                .filter(each -> each.label().equalsIgnoreCase(name))
                                .findFirst());
    }

    public void choose(SavedAccount account) {
        if (!account.sandbox()) {
            settings.change(now -> now.choosing(account));
        }
    }

    /// Opens another account with a provider.
    public SavedAccount add(String provider) {
        var ids = of(provider).stream().map(SavedAccount::id).toList();
        int number =
                IntStream.iterate(2, n -> n + 1)
                        .filter(n -> !ids.contains(provider + "-" + n))
                        .findFirst()
                        .orElseThrow();
        var account = new SavedAccount(provider + "-" + number, provider, "", null, null);
        settings.change(now -> now.with(account));
        return account;
    }

    /// Keeps another label or address of an account.
    public void change(SavedAccount account) {
        if (!account.sandbox()) {
            settings.change(now -> now.with(account));
        }
    }

    /// Forgets an account and its key. Blocks.
    public void close(SavedAccount account) {
        forget(account);
        settings.change(now -> now.without(account));
    }

    /// The origin that text sent through an account goes to; empty if nothing is sent.
    public String origin(SavedAccount account) {
        var base = account.base();
        var address = base == null ? documented.apply(account.provider()) : base;
        return address == null ? "" : KeySlot.origin(address);
    }

    /// Where the account's key is, for its address as it is now.
    public KeyPlace keyPlace(SavedAccount account) {
        if (account.sandbox()) {
            return KeyPlace.SANDBOX;
        }
        if (fromEnvironment(account) != null) {
            return KeyPlace.ENVIRONMENT;
        }
        if (memory.get(slot(account)) != null) {
            return KeyPlace.THIS_RUN;
        }
        return origin(account).equals(account.keyOrigin()) ? KeyPlace.SYSTEM : KeyPlace.NONE;
    }

    /// The key of an account for its address as it is now; null if there is none. Blocks.
    public @Nullable String key(SavedAccount account) {
        return switch (keyPlace(account)) {
            case ENVIRONMENT -> fromEnvironment(account);
            case THIS_RUN -> memory.get(slot(account));
            case SYSTEM -> fromVault(account);
            case SANDBOX -> SANDBOX_KEY;
            case NONE -> null;
        };
    }

    /// Keeps a key for the account's address as it is now; where the system's store does not take
    /// it, for this run only. Blocks.
    ///
    /// @return the account, which now knows where its key belongs
    public SavedAccount keep(SavedAccount account, String key) {
        if (account.sandbox()) {
            return account;
        }
        if (account.keyOrigin() != null && !account.keyOrigin().equals(origin(account))) {
            forget(account);
        }
        try {
            vault.put(slot(account), key.strip());
            memory.remove(slot(account));
            return changed(account.keyed(origin(account)));
        } catch (KeyVaultException e) {
            LOG.log(Level.INFO, "A key is kept for this run only: {0}", e.getMessage());
            memory.put(slot(account), key.strip());
            return changed(account.keyed(null));
        }
    }

    /// Takes the key of an account out of every place but the environment. Blocks.
    public SavedAccount forget(SavedAccount account) {
        memory.remove(slot(account));
        var origin = account.keyOrigin();
        if (origin == null) {
            return account;
        }
        try {
            vault.remove(new KeySlot(account.id(), origin));
        } catch (KeyVaultException e) {
            LOG.log(Level.WARNING, "A key could not be removed: {0}", e.getMessage());
        }
        return changed(account.keyed(null));
    }

    private SavedAccount changed(SavedAccount account) {
        settings.change(now -> now.with(account));
        return account;
    }

    private KeySlot slot(SavedAccount account) {
        return new KeySlot(account.id(), origin(account));
    }

    /// The variable of a provider speaks for its first account, one with `_2` at its end for the
    /// second.
    private @Nullable String fromEnvironment(SavedAccount account) {
        return environment.of(account.id());
    }

    private @Nullable String fromVault(SavedAccount account) {
        try {
            return vault.get(slot(account));
        } catch (KeyVaultException e) {
            LOG.log(Level.WARNING, "A key could not be read: {0}", e.getMessage());
            return null;
        }
    }
}
