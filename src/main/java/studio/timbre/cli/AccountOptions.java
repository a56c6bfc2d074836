// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.cli;

import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import studio.timbre.settings.SavedAccount;
import studio.timbre.studio.Setup;
import studio.timbre.studio.Studio;

/// As whom a provider is asked, where one has several accounts with it.
final class AccountOptions {
    @Option(names = "--account", paramLabel = "NAME", descriptionKey = "cli.option.account")
    private @Nullable String account;

    Setup setup(HouseOptions options) {
        return options.setup().as(account);
    }

    /// Refuses an account that is not there.
    void check(@Nullable CommandSpec spec, Studio studio, String provider) {
        var book = studio.accountBook();
        if (account != null && book.named(provider, account).isEmpty()) {
            var names =
                    book.of(provider).stream()
                            .map(AccountOptions::name)
                            .collect(Collectors.joining(", "));
            throw Choices.refuse(spec, "cli.unknownAccount", provider, account, names);
        }
    }

    private static String name(SavedAccount account) {
        return account.label().isEmpty() ? account.id() : account.label();
    }
}
