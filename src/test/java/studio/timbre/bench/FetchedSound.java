// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.bench;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import studio.timbre.audio.AudioType;
import studio.timbre.audio.EncodedAudio;
import studio.timbre.audio.Recording;
import studio.timbre.decode.Decoders;
import studio.timbre.speech.SpeechException;
import studio.timbre.speech.SpeechFailure;

/// Fetches sound in any format, and decodes it as it comes.
final class FetchedSound implements AutoCloseable {
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Decoders decoders =
            new Decoders(threads, Path.of("target", "reference", "engines").toAbsolutePath());
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /// Returns when the whole stream has come.
    void pour(URI address, Recording into)
            throws IOException, InterruptedException, SpeechException {
        decoders.expect();
        var request = HttpRequest.newBuilder(address).build();
        var answer = client.send(request, BodyHandlers.ofInputStream());
        var contentType = answer.headers().firstValue("Content-Type").orElse(null);
        var type = new AudioType(null, contentType, Material.FORMAT);
        try (var body = new Body(answer.body(), type)) {
            var detected = decoders.detect(body);
            detected.decoder().decode(detected.audio(), into);
            into.finish();
        }
    }

    @Override
    public void close() {
        client.shutdownNow();
        decoders.close();
        threads.close();
    }

    private record Body(InputStream in, AudioType type) implements EncodedAudio {
        @Override
        public int read(byte[] into, int offset, int count) throws SpeechException {
            try {
                return in.read(into, offset, count);
            } catch (IOException e) {
                throw new SpeechException(new SpeechFailure.StreamBroken(e.toString()), e);
            }
        }

        @Override
        public String requestId() {
            return null;
        }

        @Override
        public void close() {
            try {
                in.close();
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
    }
}
