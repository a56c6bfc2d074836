// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.provider.http;

import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.function.Executable;
import studio.timbre.audio.AudioType;
import studio.timbre.audio.EncodedAudio;
import studio.timbre.audio.PcmFormat;
import studio.timbre.form.Endpoint;
import studio.timbre.form.WireRequest;
import studio.timbre.speech.SpeechException;
import studio.timbre.speech.SpeechFailure;

/// The requests and the patience that the tests of this room share.
final class Calls {
    static final String KEY = "sk-canary/4711+x==";
    static final String TEXT = "Hello, dear world.";
    static final AudioType EXPECTED = new AudioType("pcm", null, new PcmFormat(24_000, 1));
    static final HttpProfile SWIFT =
            new HttpProfile(
                    Duration.ofSeconds(5),
                    Duration.ofSeconds(5),
                    Duration.ofSeconds(5),
                    1,
                    Duration.ofSeconds(15),
                    1 << 20);

    private Calls() {}

    static Outgoing outgoing(FaultServer server) {
        return outgoing(server, "/v1/audio/speech", Map.of("input", "Hello"));
    }

    static Outgoing outgoing(FaultServer server, String path, Map<String, Object> body) {
        var url = server.at(path);
        var wire = new WireRequest("POST", url, Endpoint.Encoding.JSON, body, Map.of());
        return new Outgoing(wire, KEY, TEXT, EXPECTED);
    }

    static byte[] all(EncodedAudio audio) throws SpeechException {
        var all = new ByteArrayOutputStream();
        var some = new byte[777];
        for (int read = audio.read(some, 0, 777); read >= 0; read = audio.read(some, 0, 777)) {
            all.write(some, 0, read);
        }
        return all.toByteArray();
    }

    static SpeechFailure failure(Executable attempt) {
        return assertThrows(SpeechException.class, attempt).failure();
    }
}
