// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.provider.http;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import studio.timbre.audio.AudioType;
import studio.timbre.audio.EncodedAudio;
import studio.timbre.audio.PcmFormat;
import studio.timbre.language.Messages;
import studio.timbre.speech.SpeechException;
import studio.timbre.speech.SpeechFailure;
import studio.timbre.speech.Usage;
import studio.timbre.speech.WordTiming;
import tools.jackson.databind.JsonNode;

/// Audio that comes in events, in any of the dialects that servers speak: as base64 in server-sent
/// events, or in the messages of a WebSocket.
final class EventAudio implements EncodedAudio {
    private static final Set<String> ENDS =
            Set.of("speech.audio.done", "audio.done", "done", "complete", "end");
    private static final Set<String> ERRORS = Set.of("error", "speech.audio.error");
    private static final int MAX_RIDDLES = 10;

    private final Reply reply;
    private final Events events;
    private final @Nullable String requestId;
    private final WordFinder words;
    private AudioType type;
    private byte[] piece = new byte[0];
    private int position;
    private int riddles;
    private boolean heard;
    private boolean ended;
    private volatile @Nullable Usage usage;

    EventAudio(Reply reply, Events events, Outgoing outgoing, @Nullable String requestId) {
        this.reply = reply;
        this.events = events;
        this.type = outgoing.expected();
        words = new WordFinder(outgoing.text());
        this.requestId = requestId;
    }

    /// Waits for the first audio.
    ///
    /// @throws SpeechException if a complaint comes instead
    EventAudio begin() throws SpeechException {
        if (!advance()) {
            throw new SpeechException(new SpeechFailure.NoAudio(reply.words(Complaint.NONE)));
        }
        heard = true;
        return this;
    }

    @Override
    public AudioType type() {
        return type;
    }

    @Override
    public @Nullable String requestId() {
        return requestId;
    }

    @Override
    public @Nullable Usage usage() {
        return usage;
    }

    @Override
    public Map<String, String> remaining() {
        return reply.remaining();
    }

    @Override
    public List<WordTiming> words() {
        return words.found();
    }

    @Override
    public int read(byte[] into, int offset, int count) throws SpeechException {
        reply.checkOpen();
        if (position == piece.length && !advance()) {
            return -1;
        }
        int read = Math.min(count, piece.length - position);
        System.arraycopy(piece, position, into, offset, read);
        position += read;
        return read;
    }

    @Override
    public void close() {
        reply.close();
    }

    /// Waits for the next piece of audio; false at the end that the server announced.
    private boolean advance() throws SpeechException {
        position = 0;
        piece = new byte[0];
        while (piece.length == 0) {
            if (ended) {
                return false;
            }
            switch (reply.reading(events::next)) {
                case null -> throw broken(Messages.text("http.cut"), Complaint.NONE);
                case Event.Words(var data) -> take(data);
                case Event.Sound(var bytes) -> piece = bytes;
                case Event.Farewell(var code, var reason) ->
                        throw broken(
                                Messages.text("http.cut"),
                                new Complaint(0, reason, Integer.toString(code), null, null));
            }
        }
        return true;
    }

    private void take(String data) throws SpeechException {
        if (data.strip().equals("[DONE]")) {
            ended = true;
            return;
        }
        var node = JsonTree.read(data).filter(JsonNode::isObject);
        if (node.isPresent()) {
            riddles = 0;
            event(node.get());
        } else if (!data.isBlank() && ++riddles == MAX_RIDDLES) {
            throw broken(Messages.text("http.noEvents"), Complaint.read(data));
        }
    }

    private void event(JsonNode node) throws SpeechException {
        var kind = JsonTree.word(node, "type");
        if (Complaint.says(node.path("error")) || (kind != null && ERRORS.contains(kind))) {
            var complaint = Complaint.of(node);
            throw heard
                    ? broken(Messages.text("http.brokeOff"), complaint)
                    : reply.failure(complaint);
        }
        words.look(node);
        piece = JsonAudio.bytes(node, kind != null && kind.contains("audio") ? "delta" : "");
        if (piece.length == 0 && JsonAudio.spoilt(node, kind)) {
            throw broken(Messages.text("http.spoilt"), Complaint.NONE);
        }
        var billed = JsonAudio.usage(node);
        usage = billed == null ? usage : billed;
        int rate = node.path("sample_rate").asInt(0);
        if (!heard && rate >= 4_000 && rate <= 384_000) {
            int channels = node.path("channels").asInt(type.pcm().channels()) == 2 ? 2 : 1;
            type = new AudioType(type.format(), type.contentType(), new PcmFormat(rate, channels));
        }
        var finish = JsonTree.word(node, "finish_reason");
        if (finish == null) {
            finish = JsonTree.word(node.path("output"), "finish_reason");
        }
        ended = "stop".equals(finish) || (kind != null && ENDS.contains(kind));
    }

    private SpeechException broken(String reason, Complaint complaint) {
        return new SpeechException(new SpeechFailure.StreamBroken(reason, reply.words(complaint)));
    }
}
