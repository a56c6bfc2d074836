// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.bench;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import studio.timbre.audio.PcmFormat;
import studio.timbre.audio.Recording;
import studio.timbre.speech.SpeechException;

/// Fetches a WAV with the plainest header of 24 kHz mono, and gives its samples on as they come.
final class WavStream implements AutoCloseable {
    static final PcmFormat FORMAT = new PcmFormat(24_000, 1);
    private static final int HEADER = 44;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /// Returns when the whole stream has come.
    void pour(URI address, Recording into)
            throws IOException, InterruptedException, SpeechException {
        var request = HttpRequest.newBuilder(address).build();
        try (InputStream body = client.send(request, BodyHandlers.ofInputStream()).body()) {
            if (body.readNBytes(HEADER).length < HEADER) {
                throw new IOException("no WAV");
            }
            into.begin(FORMAT);
            var bytes = new byte[1 << 15];
            int kept = 0;
            for (int more; (more = body.read(bytes, kept, bytes.length - kept)) >= 0; ) {
                int whole = (kept + more) / 2 * 2;
                into.append(ByteBuffer.wrap(bytes, 0, whole));
                bytes[0] = bytes[whole];
                kept = kept + more - whole;
            }
            into.finish();
        }
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
