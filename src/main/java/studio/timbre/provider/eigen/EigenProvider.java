// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.provider.eigen;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import studio.timbre.audio.EncodedAudio;
import studio.timbre.form.Json;
import studio.timbre.provider.SpeechProvider;
import studio.timbre.provider.Transcriber;
import studio.timbre.provider.VoiceUpload;
import studio.timbre.provider.http.Outgoing;
import studio.timbre.provider.http.OutgoingWriter;
import studio.timbre.provider.http.SpeechClient;
import studio.timbre.speech.Attempt;
import studio.timbre.speech.SpeechException;
import studio.timbre.speech.SpeechRequest;
import studio.timbre.speech.Transcript;
import studio.timbre.speech.Transport;

/// Eigen AI: one address for every model, forms with files in them, and a WebSocket for those in a
/// hurry (docs.eigenai.com, "Generate Audio", "Stream Audio" and "Upload Voice Reference").
public final class EigenProvider implements SpeechProvider, Transcriber, VoiceUpload {
    private static final String SAMPLE = "voice_reference_file";

    private final OutgoingWriter writer;
    private final SpeechClient client;

    /// @param writer writes what goes out, with the key
    public EigenProvider(OutgoingWriter writer, SpeechClient client) {
        this.writer = writer;
        this.client = client;
    }

    @Override
    public EncodedAudio open(SpeechRequest request, Attempt attempt) throws SpeechException {
        var outgoing = writer.write(request);
        return request.transport() == Transport.WEBSOCKET
                ? client.converse(outgoing, messages(outgoing), attempt)
                : client.open(outgoing, attempt);
    }

    @Override
    public Transcript transcribe(SpeechRequest request, Attempt attempt) throws SpeechException {
        return client.transcribe(writer.write(request), attempt);
    }

    @Override
    public String upload(String model, Path sample, Attempt attempt) throws SpeechException {
        return client.enroll(writer.upload(model, SAMPLE, sample), attempt);
    }

    /// Who we are, then what is to be said. The second does not wait for a word about the first.
    private static List<String> messages(Outgoing outgoing) {
        var parameters = new LinkedHashMap<>(outgoing.wire().body());
        var hello = new LinkedHashMap<String, @Nullable Object>();
        if (outgoing.key() != null) {
            hello.put("token", outgoing.key());
        }
        hello.put("model", parameters.remove("model"));
        return List.of(Json.compact(hello), Json.compact(parameters));
    }
}
