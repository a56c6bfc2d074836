// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.provider.http;

import studio.timbre.language.Messages;
import studio.timbre.speech.SpeechException;
import studio.timbre.speech.SpeechFailure;

/// Reads what a server calls a voice that it took in.
final class VoiceIdReader {
    private VoiceIdReader() {}

    /// Waits for all of it.
    ///
    /// @throws SpeechException if it is a complaint, or names no voice
    static String read(Reply reply) throws SpeechException {
        if (reply.status() >= 300) {
            throw reply.failure(Complaint.read(reply.textSoFar(Answer.MAX_COMPLAINT)));
        }
        var body = reply.text(Answer.MAX_COMPLAINT);
        reply.end();
        var node = JsonTree.read(body);
        var complaint = node.flatMap(Complaint::in);
        if (complaint.isPresent()) {
            throw reply.failure(complaint.get());
        }
        var id = node.map(answer -> reply.clean(JsonTree.word(answer, "voice_id", "id")));
        if (id.isEmpty()) {
            throw new SpeechException(
                    new SpeechFailure.Refused(
                            null, reply.words(Complaint.said(Messages.text("http.noVoiceId")))));
        }
        return id.get();
    }
}
