// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.provider.http;

import java.io.IOException;
import java.net.URI;
import java.net.UnknownHostException;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.Set;
import okhttp3.Dns;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;
import studio.timbre.audio.AudioType;
import studio.timbre.audio.EncodedAudio;
import studio.timbre.audio.PcmFormat;
import studio.timbre.form.Endpoint;
import studio.timbre.form.WireRequest;
import studio.timbre.language.Messages;
import studio.timbre.speech.Attempt;
import studio.timbre.speech.ProviderWords;
import studio.timbre.speech.SpeechException;
import studio.timbre.speech.SpeechFailure;
import studio.timbre.speech.Transcript;
import studio.timbre.speech.Usage;
import tools.jackson.databind.JsonNode;

/// Sends a request for speech over HTTP, once, and finds the audio in the answer. Blocks the thread
/// that calls; safe for many at a time.
public final class SpeechClient implements AutoCloseable {
    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);

    /// What is expected of an answer that is only asked whether it comes.
    private static final AudioType NO_AUDIO = new AudioType(null, null, new PcmFormat(24_000, 1));

    private final HttpProfile profile;
    private final Addresses addresses;
    private final OkHttpClient client;
    private final OkHttpClient sockets;
    private final SecureRandom random = new SecureRandom();

    public SpeechClient(HttpProfile profile) {
        this(profile, Addresses.SYSTEM);
    }

    SpeechClient(HttpProfile profile, Addresses addresses) {
        this.profile = profile;
        this.addresses = addresses;
        client =
                new OkHttpClient.Builder()
                        .retryOnConnectionFailure(false)
                        .followRedirects(false)
                        .followSslRedirects(false)
                        .connectTimeout(profile.connect())
                        .readTimeout(profile.answer())
                        .writeTimeout(profile.patience())
                        .callTimeout(profile.whole())
                        .dns(addresses.dns())
                        .build();
        sockets = client.newBuilder().protocols(List.of(Protocol.HTTP_1_1)).build();
    }

    /// Sends the request and waits until audio is about to come; `attempt` ends the waiting.
    ///
    /// @throws SpeechException if there is no answer, or one without audio
    public EncodedAudio open(Outgoing outgoing, Attempt attempt) throws SpeechException {
        var hop = Hop.first(address(outgoing));
        var words = new WordFinder(outgoing.text());
        @Nullable String requestId = null;
        @Nullable Usage usage = null;
        while (true) {
            var reply = send(outgoing, hop, attempt);
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
        var hop = Hop.first(address(outgoing));
        var request = plain(hop);
        handshake.ask(request);
        var reply = answer(outgoing, hop, request, sockets, new Sending(attempt, false));
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

    /// Fetches what a provider gives away for nothing, to see whether it answers.
    ///
    /// @param key goes to the address's own origin; null sends none
    /// @throws SpeechException if the answer is not JSON, or complains
    public void ask(URI url, @Nullable String key, Attempt attempt) throws SpeechException {
        var wire = new WireRequest("GET", url, Endpoint.Encoding.JSON, Map.of(), Map.of());
        var outgoing = new Outgoing(wire, key, "", NO_AUDIO);
        try (var reply = send(outgoing, Hop.first(address(outgoing)), attempt)) {
            if (reply.status() >= 300) {
                throw reply.failure(Complaint.read(reply.textSoFar(Answer.MAX_COMPLAINT)));
            }
            var node = JsonTree.read(reply.text(JsonTree.MAX_BYTES));
            var complaint = node.flatMap(Complaint::in);
            if (complaint.isPresent()) {
                throw reply.failure(complaint.get());
            }
            if (node.isEmpty()) {
                throw new SpeechException(new SpeechFailure.NotFound(reply.words(Complaint.NONE)));
            }
        }
    }

    /// Sends a recording and waits for its text; `attempt` ends the waiting.
    ///
    /// @throws SpeechException if there is no answer, or one without a text
    public Transcript transcribe(Outgoing outgoing, Attempt attempt) throws SpeechException {
        try (var reply = send(outgoing, Hop.first(address(outgoing)), attempt)) {
            return TranscriptReader.read(reply);
        }
    }

    private static HttpUrl address(Outgoing outgoing) throws SpeechException {
        // OkHttp knows a WebSocket by its handshake, not by its scheme.
        var url = HttpUrl.parse(outgoing.wire().url().toString().replaceFirst("^ws", "http"));
        if (url == null) {
            throw new SpeechException(
                    new SpeechFailure.Unreachable(
                            outgoing.wire().url().toString(),
                            Messages.text("http.noAddress"),
                            false));
        }
        return url;
    }

    private static AudioType type(Outgoing outgoing, Reply reply) {
        var contentType = reply.header("Content-Type");
        var expected = outgoing.expected();
        return new AudioType(
                expected.format(), contentType, ContentTypes.pcm(contentType, expected.pcm()));
    }

    private Reply send(Outgoing outgoing, Hop hop, Attempt attempt) throws SpeechException {
        if (hop.count() == 0 || addresses.near(address(outgoing).host())) {
            return send(outgoing, hop, client, attempt);
        }
        var pinned = client.newBuilder().dns(farOnly(hop)).build();
        if (!hop.url().isHttps()) {
            var secure = hop.url().newBuilder().scheme("https").build();
            try {
                return send(outgoing, hop.at(secure), pinned, attempt);
            } catch (SpeechException e) {
                if (attempt.cancelled()) {
                    throw e;
                }
            }
        }
        return send(outgoing, hop, pinned, attempt);
    }

    /// Looks the host up once and lets nobody look again, so that what was checked is what is used.
    private Dns farOnly(Hop hop) throws SpeechException {
        try {
            var found = List.copyOf(addresses.of(hop.url().host()));
            if (found.stream().anyMatch(addresses.near())) {
                throw hop.refused("http.redirectInside", hop.url().host());
            }
            return _ -> found;
        } catch (UnknownHostException e) {
            throw unreachable(hop, e, true);
        }
    }

    private Reply send(Outgoing outgoing, Hop hop, OkHttpClient through, Attempt attempt)
            throws SpeechException {
        var sending = new Sending(attempt, hop.original());
        return answer(outgoing, hop, request(outgoing, hop), through, sending);
    }

    private Reply answer(
            Outgoing outgoing,
            Hop hop,
            Request.Builder request,
            OkHttpClient through,
            Sending sending)
            throws SpeechException {
        var attempt = sending.attempt();
        var call = through.newCall(request.build());
        call.addEventListener(sending);
        attempt.onCancel(call::cancel);
        try {
            var redaction = new Redaction(outgoing.key());
            return new Reply(call, call.execute(), profile, redaction, attempt);
        } catch (IOException e) {
            if (attempt.cancelled()) {
                throw new SpeechException(new SpeechFailure.Cancelled(), e);
            }
            throw unreachable(hop, e, sending.whole());
        }
    }

    private static Request.Builder plain(Hop hop) {
        return new Request.Builder()
                .url(hop.url())
                .header("User-Agent", "Timbre")
                .header("Accept", "*/*")
                .header("Accept-Encoding", "identity");
    }

    private static Request.Builder request(Outgoing outgoing, Hop hop) throws SpeechException {
        var request = plain(hop);
        if (hop.original() && !outgoing.wire().method().equals("GET")) {
            request.method(outgoing.wire().method(), OneShotBody.of(outgoing.wire()));
        }
        var key = outgoing.key();
        if (key != null && hop.keyed()) {
            request.header("Authorization", bearer(key));
        }
        return request;
    }

    static String bearer(String key) throws SpeechException {
        if (!key.matches("[!-~]+")) {
            throw new SpeechException(
                    new SpeechFailure.Unauthorized(
                            ProviderWords.said(Messages.text("http.keyUnreadable"))));
        }
        return "Bearer " + key;
    }

    private static SpeechException unreachable(Hop hop, IOException e, boolean sent) {
        return new SpeechException(
                new SpeechFailure.Unreachable(hop.url().host(), Trouble.unanswered(e, sent), sent),
                e);
    }

    /// Lets go of all connections.
    @Override
    public void close() {
        client.dispatcher().executorService().shutdown();
        client.connectionPool().evictAll();
    }
}
