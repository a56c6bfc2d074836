// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.provider.openai;

import studio.timbre.audio.EncodedAudio;
import studio.timbre.provider.Accounts;
import studio.timbre.provider.Catalogue;
import studio.timbre.provider.ProviderEntry;
import studio.timbre.provider.SoundLength;
import studio.timbre.provider.SpeechProvider;
import studio.timbre.provider.http.OutgoingWriter;
import studio.timbre.provider.http.SpeechClient;
import studio.timbre.speech.Attempt;
import studio.timbre.speech.SpeechException;
import studio.timbre.speech.SpeechRequest;

/// A provider that speaks the dialect of OpenAI's speech endpoint: what it is called, where it is
/// and what it takes are data.
public final class OpenAiProvider implements SpeechProvider {
    private final OutgoingWriter writer;
    private final SpeechClient client;

    /// One that leaves it to the server to measure files.
    public OpenAiProvider(
            ProviderEntry entry, Catalogue catalogue, Accounts accounts, SpeechClient client) {
        this(entry, catalogue, accounts, client, SoundLength.UNKNOWN);
    }

    /// @param lengths measures the files that go along
    public OpenAiProvider(
            ProviderEntry entry,
            Catalogue catalogue,
            Accounts accounts,
            SpeechClient client,
            SoundLength lengths) {
        writer = new OutgoingWriter(entry, catalogue, accounts, lengths);
        this.client = client;
    }

    @Override
    public EncodedAudio open(SpeechRequest request, Attempt attempt) throws SpeechException {
        return client.open(writer.write(request), attempt);
    }
}
