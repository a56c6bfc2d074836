// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.provider.http;

import java.io.IOException;
import java.net.URI;
import java.util.function.Supplier;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;
import studio.timbre.language.Messages;
import studio.timbre.speech.Attempt;
import studio.timbre.speech.SpeechException;
import studio.timbre.speech.SpeechFailure;

/// Fetches small documents, such as a list of models. Goes where it is told and nowhere else: no
/// redirect is followed. Blocks the thread that calls; safe for many at a time.
public final class ListClient implements AutoCloseable {
    /// The longest list that is read, in bytes.
    private static final int MAX_BYTES = 8 << 20;

    private final HttpProfile profile;
    private final Supplier<ProxyRoute> route;
    private final OkHttpClient client;

    /// One that goes straight.
    public ListClient(HttpProfile profile) {
        this(profile, () -> ProxyRoute.STRAIGHT);
    }

    /// @param route asked before each request
    public ListClient(HttpProfile profile, Supplier<ProxyRoute> route) {
        this.profile = profile;
        this.route = route;
        client =
                new OkHttpClient.Builder()
                        .followRedirects(false)
                        .followSslRedirects(false)
                        .connectTimeout(profile.connect())
                        .readTimeout(profile.patience())
                        .callTimeout(profile.patience())
                        .build();
    }

    /// What came.
    public sealed interface Fetched {}

    /// A document.
    ///
    /// @param tag its version (`ETag`), if it has one
    public record Found(String text, @Nullable String tag) implements Fetched {}

    /// Nothing has changed since that version.
    public record Unchanged() implements Fetched {}

    /// There is no such document (HTTP 404, 405).
    public record Missing() implements Fetched {}

    /// Fetches it.
    ///
    /// @param key goes with the request; null sends none
    /// @param tag the version that is known, if any (`If-None-Match`)
    /// @throws SpeechException if there is no answer, or another than these
    public Fetched fetch(URI address, @Nullable String key, @Nullable String tag)
            throws SpeechException {
        var url = HttpUrl.parse(address.toString());
        if (url == null) {
            throw unreachable(address.toString(), Messages.text("http.noAddress"), null);
        }
        var attempt = new Attempt();
        var through = client.newBuilder().proxySelector(route.get()).build();
        var call = through.newCall(request(url, key, tag));
        try (var reply = new Reply(call, call.execute(), profile, new Redaction(key), attempt)) {
            return switch (reply.status()) {
                case 200 -> new Found(reply.text(MAX_BYTES), reply.header("ETag"));
                case 304 -> new Unchanged();
                case 404, 405 -> new Missing();
                default ->
                        throw reply.failure(Complaint.read(reply.textSoFar(Answer.MAX_COMPLAINT)));
            };
        } catch (IOException e) {
            throw unreachable(url.host(), Trouble.unanswered(e, false), e);
        }
    }

    private static Request request(HttpUrl url, @Nullable String key, @Nullable String tag)
            throws SpeechException {
        var request =
                new Request.Builder()
                        .url(url)
                        .header("User-Agent", "Timbre")
                        .header("Accept", "application/json")
                        .header("Accept-Encoding", "identity");
        if (key != null) {
            request.header("Authorization", Courier.bearer(key));
        }
        if (tag != null) {
            request.header("If-None-Match", tag);
        }
        return request.build();
    }

    private static SpeechException unreachable(
            String host, String reason, @Nullable IOException cause) {
        var failure = new SpeechFailure.Unreachable(host, reason, false);
        return cause == null ? new SpeechException(failure) : new SpeechException(failure, cause);
    }

    /// Lets go of all connections.
    @Override
    public void close() {
        client.dispatcher().executorService().shutdown();
        client.connectionPool().evictAll();
    }
}
