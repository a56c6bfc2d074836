// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.provider.http;

import org.jspecify.annotations.Nullable;
import studio.timbre.language.Messages;
import studio.timbre.speech.SpeechException;
import studio.timbre.speech.SpeechFailure;
import tools.jackson.databind.JsonNode;

/// What an answer is. Neither the request nor the status tell; the Content-Type and the first bytes
/// do.
sealed interface Answer {
    /// The longest complaint that is read.
    int MAX_COMPLAINT = 1 << 20;

    /// The body is the audio.
    record Bytes() implements Answer {}

    /// The body is server-sent events.
    record Events() implements Answer {}

    /// The body is JSON with the audio in it, or a link to it.
    ///
    /// @param node all of it
    record Document(JsonAudio audio, JsonNode node) implements Answer {}

    /// Looks at an answer that is no redirect; waits for its first byte.
    ///
    /// @throws SpeechException if it is a complaint, a page, or empty
    static Answer of(Reply reply) throws SpeechException {
        if (reply.status() >= 400) {
            throw reply.failure(Complaint.read(reply.textSoFar(MAX_COMPLAINT)));
        }
        if (reply.status() >= 300 || reply.exhausted()) {
            throw new SpeechException(new SpeechFailure.NoAudio(reply.words(Complaint.NONE)));
        }
        var type = ContentTypes.plain(reply.header("Content-Type"));
        var start = type.isEmpty() ? reply.beginning() : "";
        if (type.equals("text/event-stream")
                || start.startsWith("data:")
                || start.startsWith("event:")) {
            return new Events();
        }
        if (type.endsWith("/json") || type.endsWith("+json") || start.startsWith("{")) {
            return document(reply);
        }
        if (type.startsWith("text/") || start.startsWith("<")) {
            var words = Complaint.plain(reply.text(MAX_COMPLAINT));
            throw noAudio(
                    reply,
                    words == null
                            ? Messages.text("http.pageUntitled")
                            : Messages.text("http.page", words));
        }
        return new Bytes();
    }

    private static Answer document(Reply reply) throws SpeechException {
        var text = reply.text(JsonTree.MAX_BYTES);
        var node = JsonTree.read(text);
        if (node.isPresent()) {
            var complaint = Complaint.in(node.get());
            if (complaint.isPresent()) {
                throw reply.failure(complaint.get());
            }
            var audio = JsonAudio.in(node.get());
            if (audio.isPresent()) {
                return new Document(audio.get(), node.get());
            }
        }
        throw noAudio(reply, Complaint.plain(text));
    }

    private static SpeechException noAudio(Reply reply, @Nullable String words) {
        return new SpeechException(new SpeechFailure.NoAudio(reply.words(Complaint.said(words))));
    }
}
