// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.provider.http;

import java.security.SecureRandom;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;
import studio.timbre.audio.AudioType;
import studio.timbre.audio.EncodedAudio;
import studio.timbre.speech.Attempt;
import studio.timbre.speech.SpeechException;
import studio.timbre.speech.Transcript;
import studio.timbre.speech.Usage;
import tools.jackson.databind.JsonNode;

/// Sends a request for speech over HTTP, once, and finds the audio in the answer. Blocks the thread
/// that calls; safe for many at a time.
public final class SpeechClient implements AutoCloseable {
    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);

    private final Courier courier;
    private final SecureRandom random = new SecureRandom();

    /// One that goes straight.
    public SpeechClient(HttpProfile profile) {
        this(profile, () -> ProxyRoute.STRAIGHT);
    }

    /// @param route asked before each request
    public SpeechClient(HttpProfile profile, Supplier<ProxyRoute> route) {
        this(profile, route, Addresses.SYSTEM, new OkHttpClient.Builder());
    }

    SpeechClient(
            HttpProfile profile,
            Supplier<ProxyRoute> route,
            Addresses addresses,
            OkHttpClient.Builder wire) {
        courier = new Courier(profile, route, addresses, wire);
    }

    /// Sends the request and waits until audio is about to come; `attempt` ends the waiting.
    ///
    /// @throws SpeechException if there is no answer, or one without audio
    public EncodedAudio open(Outgoing outgoing, Attempt attempt) throws SpeechException {
        var hop = Hop.first(Courier.address(outgoing));
        var words = new WordFinder(outgoing.text());
        @Nullable String requestId = null;
        @Nullable Usage usage = null;
        while (true) {
            var reply = courier.send(outgoing, hop, attempt);
            requestId = requestId == null ? reply.requestId() : requestId;
            boolean kept = false;
            try {
                if (REDIRECTS.contains(reply.status())) {
                    hop = hop.redirected(reply.status(), reply.header("Location"));
                    continue;
                }
                switch (Answer.of(reply)) {
                    case Answer.Bytes() -> {
                        kept = true;
                        return new HttpAudio(
                                reply, type(outgoing, reply), requestId, usage, words.found());
                    }
                    case Answer.Events() -> {
                        var audio = new EventAudio(reply, events(), outgoing, requestId).begin();
                        kept = true;
                        return audio;
                    }
                    case Answer.Document(JsonAudio audio, JsonNode node) -> {
                        words.look(node);
                        if (audio.link() == null) {
                            return new InlineAudio(
                                    outgoing.expected(), requestId, audio, words.found());
                        }
                        usage = audio.usage();
                        hop = hop.linked(audio.link());
                    }
                }
            } finally {
                if (!kept) {
                    reply.close();
                }
            }
        }
    }

    private static Events events() {
        var lines = new EventLines();
        return source -> {
            var data = lines.next(source);
            return data == null ? null : new Event.Words(data);
        };
    }

    /// Opens a WebSocket, says all the messages at once, and waits until audio is about to come;
    /// `attempt` ends the waiting. The key goes nowhere but into the messages.
    ///
    /// @throws SpeechException as [#open]
    public EncodedAudio converse(Outgoing outgoing, List<String> messages, Attempt attempt)
            throws SpeechException {
        var handshake = new Handshake(random);
        var hop = Hop.first(Courier.address(outgoing));
        var request = Courier.plain(hop);
        handshake.ask(request);
        var reply = courier.handshake(outgoing, hop, request, attempt);
        boolean kept = false;
        try {
            var frames = new Frames(handshake.agreed(reply), random);
            attempt.sent();
            reply.reading(_ -> {
                for (var message : messages) {
                    frames.send(message);
                }
                return messages;
            });
            var audio = new EventAudio(reply, frames, outgoing, reply.requestId());
            audio.begin();
            kept = true;
            return audio;
        } finally {
            if (!kept) {
                reply.close();
            }
        }
    }

    /// Sends a recording and waits for its text; `attempt` ends the waiting.
    ///
    /// @throws SpeechException if there is no answer, or one without a text
    public Transcript transcribe(Outgoing outgoing, Attempt attempt) throws SpeechException {
        try (var reply = courier.send(outgoing, Hop.first(Courier.address(outgoing)), attempt)) {
            return TranscriptReader.read(reply);
        }
    }

    /// Brings a sample of a voice and waits for the voice's id; `attempt` ends the waiting.
    ///
    /// @throws SpeechException if there is no answer, or one without an id
    public String enroll(Outgoing outgoing, Attempt attempt) throws SpeechException {
        try (var reply = courier.send(outgoing, Hop.first(Courier.address(outgoing)), attempt)) {
            return VoiceIdReader.read(reply);
        }
    }

    private static AudioType type(Outgoing outgoing, Reply reply) {
        var contentType = reply.header("Content-Type");
        var expected = outgoing.expected();
        return new AudioType(
                expected.format(), contentType, ContentTypes.pcm(contentType, expected.pcm()));
    }

    /// Lets go of all connections.
    @Override
    public void close() {
        courier.close();
    }
}
