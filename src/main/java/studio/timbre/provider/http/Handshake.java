// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.provider.http;

import java.util.Base64;
import java.util.random.RandomGenerator;
import okhttp3.Request;
import okio.BufferedSink;
import okio.ByteString;
import studio.timbre.language.Messages;
import studio.timbre.speech.SpeechException;
import studio.timbre.speech.SpeechFailure;

/// How a connection becomes a WebSocket (RFC 6455, 4). No extension is asked for: a compressed
/// message could become any size.
final class Handshake {
    private static final String SALT = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";

    private final String nonce;

    Handshake(RandomGenerator random) {
        var bytes = new byte[16];
        random.nextBytes(bytes);
        nonce = Base64.getEncoder().encodeToString(bytes);
    }

    void ask(Request.Builder request) {
        request.header("Connection", "Upgrade")
                .header("Upgrade", "websocket")
                .header("Sec-WebSocket-Version", "13")
                .header("Sec-WebSocket-Key", nonce);
    }

    /// Looks at the answer.
    ///
    /// @return our way to the server
    /// @throws SpeechException if it does not want to
    BufferedSink agreed(Reply reply) throws SpeechException {
        var sink = reply.sink();
        var proof = ByteString.encodeUtf8(nonce + SALT).sha1().base64();
        if (sink.isPresent() && proof.equals(reply.header("Sec-WebSocket-Accept"))) {
            return sink.get();
        }
        if (reply.status() >= 400) {
            throw reply.failure(Complaint.read(reply.textSoFar(Answer.MAX_COMPLAINT)));
        }
        throw new SpeechException(
                new SpeechFailure.NoAudio(
                        reply.words(Complaint.said(Messages.text("http.noSocket")))));
    }
}
