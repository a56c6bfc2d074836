// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.provider.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import okhttp3.Call;
import okhttp3.Response;
import okio.BufferedSink;
import okio.BufferedSource;
import okio.Okio;
import okio.Socket;
import okio.Source;
import org.jspecify.annotations.Nullable;
import studio.timbre.speech.Attempt;
import studio.timbre.speech.ProviderWords;
import studio.timbre.speech.SpeechException;
import studio.timbre.speech.SpeechFailure;

/// A server's answer: its head, and its body as it comes. One thread reads; any thread may close,
/// which ends a waiting read.
final class Reply implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(Reply.class.getName());

    /// Eigen AI's own, then OpenAI's (API reference, "Rate limiting information").
    private static final List<String> REMAINING =
            List.of(
                    "x-credits-remaining",
                    "x-ratelimit-limit-requests",
                    "x-ratelimit-limit-tokens",
                    "x-ratelimit-remaining-requests",
                    "x-ratelimit-remaining-tokens",
                    "x-ratelimit-reset-requests",
                    "x-ratelimit-reset-tokens");

    private final Call call;
    private final Response response;
    private final Redaction redaction;
    private final Attempt attempt;
    private final @Nullable Socket socket;
    private final BufferedSource source;
    private final ReentrantLock reading = new ReentrantLock();
    private volatile boolean closed;
    private volatile boolean ended;

    Reply(Call call, Response response, HttpProfile profile, Redaction redaction, Attempt attempt) {
        this.call = call;
        this.response = response;
        this.redaction = redaction;
        this.attempt = attempt;
        socket = response.socket();
        Source body = socket == null ? response.body().source() : socket.getSource();
        body.timeout().timeout(profile.patience().toNanos(), TimeUnit.NANOSECONDS);
        source = Okio.buffer(new Meter(body, profile));
    }

    int status() {
        return response.code();
    }

    /// Our way to the server, if it has become a WebSocket.
    Optional<BufferedSink> sink() {
        return Optional.ofNullable(socket).map(Socket::getSink).map(Okio::buffer);
    }

    @Nullable String header(String name) {
        return response.header(name);
    }

    @Nullable String requestId() {
        var id = header("x-request-id");
        return clean(id == null ? header("X-Generation-Id") : id);
    }

    /// What is left of the account and of its limits, as far as the head says.
    Map<String, String> remaining() {
        var found = new LinkedHashMap<String, String>();
        for (var name : REMAINING) {
            var value = clean(header(name));
            if (value != null) {
                found.put(name, value);
            }
        }
        return found;
    }

    /// Waits for a byte; true if none comes any more.
    boolean exhausted() throws SpeechException {
        return reading(BufferedSource::exhausted);
    }

    /// The first characters, without taking them; waits for a byte, and for more only while they
    /// may still become an event.
    String beginning() throws SpeechException {
        return reading(from -> {
            var start = "";
            for (int bytes = 1; from.request(bytes); bytes++) {
                start = from.getBuffer().snapshot(bytes).utf8();
                if (!"event:".startsWith(start) && !"data:".startsWith(start)) {
                    break;
                }
            }
            return start;
        });
    }

    /// The whole body as text.
    ///
    /// @param maxBytes what is longer is cut off
    String text(int maxBytes) throws SpeechException {
        return reading(from -> {
            from.request(maxBytes);
            return from.readString(Math.min(maxBytes, from.getBuffer().size()), UTF_8);
        });
    }

    /// The body as text, as far as it comes: a complaint that is cut short still complains.
    ///
    /// @param maxBytes what is longer is cut off
    String textSoFar(int maxBytes) throws SpeechException {
        return reading(from -> {
            try {
                from.request(maxBytes);
            } catch (IOException e) {
                if (closed || attempt.cancelled()) {
                    throw e;
                }
            }
            var come = from.getBuffer();
            return come.readString(Math.min(maxBytes, come.size()), UTF_8);
        });
    }

    /// As [studio.timbre.audio.EncodedAudio#read].
    int read(byte[] into, int offset, int count) throws SpeechException {
        return reading(from -> from.read(into, offset, count));
    }

    /// Runs something that waits for the body.
    <T extends @Nullable Object> T reading(Reading<T> what) throws SpeechException {
        reading.lock();
        try {
            checkOpen();
            return what.from(source);
        } catch (IOException e) {
            throw closed || attempt.cancelled()
                    ? new SpeechException(new SpeechFailure.Cancelled(), e)
                    : new SpeechException(
                            new SpeechFailure.StreamBroken(
                                    Trouble.broken(e), words(Complaint.NONE)),
                            e);
        } finally {
            reading.unlock();
            releaseIfClosed();
        }
    }

    /// Says so if it was closed.
    void checkOpen() throws SpeechException {
        if (closed) {
            throw new SpeechException(new SpeechFailure.Cancelled());
        }
    }

    /// The failure that the body complains of.
    SpeechException failure(Complaint complaint) {
        return new SpeechException(
                Failures.of(complaint, words(complaint), RetryAfter.in(this::header)));
    }

    /// The provider's own words, without the key.
    ProviderWords words(Complaint complaint) {
        var id = requestId() == null ? complaint.requestId() : requestId();
        return new ProviderWords(
                socket == null ? status() : 0,
                clean(complaint.message()),
                clean(complaint.code()),
                clean(id));
    }

    /// What somebody said, without the key.
    String spoken(String text) {
        return redaction.withoutKey(text);
    }

    /// A text of theirs without the key.
    @Nullable String clean(@Nullable String text) {
        return text == null ? null : redaction.clean(text);
    }

    /// Nothing more is wanted of it, since all of it came.
    void end() {
        ended = true;
    }

    @Override
    public void close() {
        closed = true;
        if (!ended) {
            call.cancel();
        }
        if (socket != null) {
            socket.cancel();
        }
        releaseIfClosed();
    }

    /// Whoever reads holds the lock, and comes by here when the read has ended.
    private void releaseIfClosed() {
        if (closed && reading.tryLock()) {
            try {
                response.close();
                release();
            } finally {
                reading.unlock();
            }
        }
    }

    /// OkHttp takes a connection that became a WebSocket back when both of its ends are closed.
    private void release() {
        if (socket != null) {
            try (var _ = socket.getSink();
                    var _ = socket.getSource()) {
                LOG.log(Level.TRACE, "a socket ends");
            } catch (IOException e) {
                LOG.log(Level.DEBUG, "a socket had ended already: {0}", e.getMessage());
            }
        }
    }

    /// Something that waits for the body.
    @FunctionalInterface
    interface Reading<T extends @Nullable Object> {
        T from(BufferedSource source) throws IOException, SpeechException;
    }
}
