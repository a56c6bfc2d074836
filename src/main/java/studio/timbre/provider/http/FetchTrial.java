// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.provider.http;

import java.net.URI;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import studio.timbre.form.Address;
import studio.timbre.provider.Account;
import studio.timbre.provider.KeyTrial;
import studio.timbre.provider.ProviderEntry;
import studio.timbre.speech.ProviderWords;
import studio.timbre.speech.SpeechException;
import studio.timbre.speech.SpeechFailure;

/// Fetches what costs nothing, first with the key and then without: many servers give their list of
/// models to anybody, and then it proves nothing.
public final class FetchTrial implements KeyTrial {
    private final ListClient client;

    public FetchTrial(ListClient client) {
        this.client = client;
    }

    @Override
    public Verdict test(ProviderEntry provider, Account account) throws SpeechException {
        var list = Objects.requireNonNull(provider.lists().trial(), provider.id());
        var address = Address.at(list, account.base());
        fetch(address, account.key());
        try {
            fetch(address, null);
            return Verdict.UNPROVEN;
        } catch (SpeechException e) {
            if (e.failure() instanceof SpeechFailure.Unauthorized) {
                return Verdict.ACCEPTED;
            }
            throw e;
        }
    }

    private void fetch(URI address, @Nullable String key) throws SpeechException {
        var isJson =
                client.fetch(address, key, null) instanceof ListClient.Found(var text, var _)
                        && JsonTree.read(text).isPresent();
        if (!isJson) {
            throw new SpeechException(new SpeechFailure.NotFound(ProviderWords.NONE));
        }
    }
}
