// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.provider.openai;

import studio.timbre.audio.EncodedAudio;
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

    /// @param writer writes what goes out, with the key
    public OpenAiProvider(OutgoingWriter writer, SpeechClient client) {
        this.writer = writer;
        this.client = client;
    }

    @Override
    public EncodedAudio open(SpeechRequest request, Attempt attempt) throws SpeechException {
        return client.open(writer.write(request), attempt);
    }
}
