// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.studio;

import java.net.URI;
import java.time.Duration;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import studio.timbre.provider.Account;
import studio.timbre.provider.Accounts;
import studio.timbre.provider.Catalogue;
import studio.timbre.settings.AccountBook;
import studio.timbre.settings.SavedAccount;
import studio.timbre.settings.SavedSettings;
import studio.timbre.settings.SystemKeyVault;

/// The book of accounts, as providers and panels read it.
final class AccountRoom implements Accounts {
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final AccountBook book;
    private final Secrets secrets;
    private final @Nullable URI base;
    private final @Nullable String name;

    /// @param secrets learns every key
    /// @param mayHang runs what asks the system's key store
    AccountRoom(
            Setup setup,
            Catalogue catalogue,
            SavedSettings settings,
            Secrets secrets,
            Executor mayHang) {
        this.secrets = secrets;
        base = setup.base();
        name = setup.account();
        book =
                new AccountBook(
                        settings,
                        setup.keys(),
                        secrets.over(new SystemKeyVault(mayHang, PATIENCE)),
                        provider -> documented(catalogue, provider));
    }

    AccountBook book() {
        return book;
    }

    /// With its key. Blocks for as long as the system's key store needs.
    @Override
    public Account of(String provider) {
        var account = meant(provider);
        return new Account(account.base(), book.key(account));
    }

    @Override
    public Account withoutKey(String provider) {
        return new Account(meant(provider).base(), null);
    }

    @Override
    public String redacted(String text) {
        return secrets.clean(text);
    }

    /// What the command line says wins, but over the sandbox.
    private SavedAccount meant(String provider) {
        var chosen =
                name == null
                        ? book.chosen(provider)
                        : book.named(provider, name).orElseGet(() -> book.chosen(provider));
        return base == null || chosen.sandbox() ? chosen : chosen.at(base);
    }

    private static @Nullable URI documented(Catalogue catalogue, String provider) {
        var models = catalogue.provider(provider).orElseThrow().models();
        return catalogue
                .schema(provider, models.isEmpty() ? "" : models.getFirst().id())
                .filter(schema -> !schema.endpoint().local())
                .map(schema -> schema.endpoint().url())
                .orElse(null);
    }
}
