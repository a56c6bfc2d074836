// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.provider.http;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import studio.timbre.language.Messages;
import studio.timbre.speech.SpeechException;
import studio.timbre.speech.SpeechFailure;
import studio.timbre.speech.Transcript;
import tools.jackson.databind.JsonNode;

/// Reads what a server heard, as JSON or as plain text.
final class TranscriptReader {
    private TranscriptReader() {}

    /// Waits for all of it.
    ///
    /// @throws SpeechException if it is a complaint, a page, or sends us elsewhere
    static Transcript read(Reply reply) throws SpeechException {
        if (reply.status() >= 300) {
            throw reply.failure(Complaint.read(reply.textSoFar(Answer.MAX_COMPLAINT)));
        }
        var type = ContentTypes.plain(reply.header("Content-Type"));
        var body = reply.spoken(reply.text(JsonTree.MAX_BYTES));
        reply.end();
        if (type.equals("text/html")) {
            var title = Complaint.plain(body);
            throw refused(
                    reply,
                    title == null
                            ? Messages.text("http.pageUntitled")
                            : Messages.text("http.page", title));
        }
        var node = JsonTree.read(body).filter(JsonNode::isObject);
        if (node.isEmpty()) {
            return new Transcript(body.strip(), null, null, List.of(), reply.requestId());
        }
        return of(node.get(), reply);
    }

    private static Transcript of(JsonNode node, Reply reply) throws SpeechException {
        var complaint = Complaint.in(node);
        if (complaint.isPresent()) {
            throw reply.failure(complaint.get());
        }
        var text = node.path("text").isString() ? node.path("text") : node.path("transcription");
        if (!text.isString()) {
            throw refused(reply, Messages.text("http.noTranscript"));
        }
        var heard = text.stringValue().strip();
        var words = new WordFinder(heard);
        words.look(node);
        return new Transcript(
                heard,
                JsonTree.word(node, "language"),
                duration(node.path("duration").asDouble(-1)),
                words.found(),
                reply.requestId());
    }

    private static @Nullable Duration duration(double seconds) {
        return seconds < 0 || seconds > 1e6 ? null : Duration.ofMillis(Math.round(seconds * 1e3));
    }

    private static SpeechException refused(Reply reply, String words) {
        return new SpeechException(
                new SpeechFailure.Refused(null, reply.words(Complaint.said(words))));
    }
}
