// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.provider.http;

import java.util.Objects;
import studio.timbre.form.Address;
import studio.timbre.provider.Account;
import studio.timbre.provider.KeyTrial;
import studio.timbre.provider.ProviderEntry;
import studio.timbre.speech.Attempt;
import studio.timbre.speech.SpeechException;
import studio.timbre.speech.SpeechFailure;

/// Fetches what only a key opens, first with the key and then without: many servers give their list
/// of models to anybody, and then it proves nothing.
public final class FetchTrial implements KeyTrial {
    private final SpeechClient client;

    public FetchTrial(SpeechClient client) {
        this.client = client;
    }

    @Override
    public Verdict test(ProviderEntry provider, Account account) throws SpeechException {
        var check = Objects.requireNonNull(provider.check(), provider.id());
        var url = Address.at(check, account.base());
        client.ask(url, account.key(), new Attempt());
        try {
            client.ask(url, null, new Attempt());
            return Verdict.UNPROVEN;
        } catch (SpeechException e) {
            if (e.failure() instanceof SpeechFailure.Unauthorized) {
                return Verdict.ACCEPTED;
            }
            throw e;
        }
    }
}
