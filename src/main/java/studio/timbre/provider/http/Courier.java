// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.provider.http;

import java.io.IOException;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import okhttp3.ConnectionPool;
import okhttp3.Dns;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import studio.timbre.language.Messages;
import studio.timbre.speech.Attempt;
import studio.timbre.speech.ProviderWords;
import studio.timbre.speech.SpeechException;
import studio.timbre.speech.SpeechFailure;

/// Carries a request over HTTP, once, and brings back the head of the answer. Follows nothing, and
/// repeats nothing but what a server turned away and told us when to send again.
final class Courier implements AutoCloseable {
    private static final Set<Integer> TURNED_AWAY = Set.of(429, 503);

    private final HttpProfile profile;
    private final Supplier<ProxyRoute> route;
    private final Addresses addresses;
    private final OkHttpClient client;
    private final OkHttpClient sockets;

    /// @param route asked before each request
    /// @param wire knows whom to trust
    Courier(
            HttpProfile profile,
            Supplier<ProxyRoute> route,
            Addresses addresses,
            OkHttpClient.Builder wire) {
        this.profile = profile;
        this.route = route;
        this.addresses = addresses;
        client =
                wire.retryOnConnectionFailure(false)
                        .followRedirects(false)
                        .followSslRedirects(false)
                        .connectTimeout(profile.connect())
                        .readTimeout(profile.answer())
                        .writeTimeout(profile.patience())
                        .callTimeout(profile.whole())
                        .dns(addresses.dns())
                        .build();
        // Before a GET, OkHttp hardly looks whether a connection that it kept is still open.
        sockets =
                client.newBuilder()
                        .protocols(List.of(Protocol.HTTP_1_1))
                        .connectionPool(new ConnectionPool(0, 1, TimeUnit.SECONDS))
                        .build();
    }

    static HttpUrl address(Outgoing outgoing) throws SpeechException {
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

    /// Sends the request and waits for the head of the answer; `attempt` ends the waiting.
    Reply send(Outgoing outgoing, Hop hop, Attempt attempt) throws SpeechException {
        return patiently(attempt, () -> sendOnce(outgoing, hop, attempt));
    }

    /// Tries again whenever a server turned us away and told us when to come back.
    private Reply patiently(Attempt attempt, Try once) throws SpeechException {
        var patience = new Patience(profile.pauses());
        while (true) {
            var reply = once.reply();
            if (!TURNED_AWAY.contains(reply.status())) {
                return reply;
            }
            patience.sitOut(refusal(reply), attempt);
        }
    }

    private static SpeechException refusal(Reply reply) throws SpeechException {
        try (reply) {
            var refusal = reply.failure(Complaint.read(reply.textSoFar(Answer.MAX_COMPLAINT)));
            if ("false".equals(reply.header("x-should-retry"))) {
                throw refusal;
            }
            return refusal;
        }
    }

    private interface Try {
        Reply reply() throws SpeechException;
    }

    private Reply sendOnce(Outgoing outgoing, Hop hop, Attempt attempt) throws SpeechException {
        if (hop.count() == 0) {
            return send(outgoing, hop, client, attempt);
        }
        boolean near = addresses.near(address(outgoing).host());
        var through = near ? client : client.newBuilder().dns(farOnly(hop)).build();
        if (hop.url().isHttps() || (near && !hop.secured())) {
            return send(outgoing, hop, through, attempt);
        }
        var secure = hop.url().newBuilder().scheme("https").build();
        try {
            return send(outgoing, hop.at(secure), through, attempt);
        } catch (SpeechException e) {
            if (attempt.cancelled()) {
                throw e;
            }
            if (hop.secured()) {
                throw hop.refused("http.redirectUnsafe", hop.url().host());
            }
        }
        return send(outgoing, hop, through, attempt);
    }

    /// Looks the host up once and lets nobody look again, so that what was checked is what is used.
    private Dns farOnly(Hop hop) throws SpeechException {
        try {
            var found = List.copyOf(addresses.of(hop.url().host()));
            if (found.stream().anyMatch(addresses.near())) {
                throw hop.refused("http.redirectInside", hop.url().host());
            }
            // The name of a proxy is looked up as well, and is no part of what was checked.
            return name -> name.equals(hop.url().host()) ? found : addresses.of(name);
        } catch (UnknownHostException e) {
            throw unreachable(hop, e, true);
        }
    }

    private Reply send(Outgoing outgoing, Hop hop, OkHttpClient through, Attempt attempt)
            throws SpeechException {
        var sending = new Sending(attempt, hop.original());
        return answer(outgoing, hop, request(outgoing, hop), through, sending);
    }

    /// Asks for a WebSocket and waits for the head of the answer.
    Reply handshake(Outgoing outgoing, Hop hop, Request.Builder request, Attempt attempt)
            throws SpeechException {
        return patiently(
                attempt,
                () -> answer(outgoing, hop, request, sockets, new Sending(attempt, false)));
    }

    private Reply answer(
            Outgoing outgoing,
            Hop hop,
            Request.Builder request,
            OkHttpClient through,
            Sending sending)
            throws SpeechException {
        var attempt = sending.attempt();
        var call = through.newBuilder().proxySelector(route.get()).build().newCall(request.build());
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

    static Request.Builder plain(Hop hop) {
        return new Request.Builder()
                .url(hop.url())
                .header("User-Agent", "Timbre")
                .header("Accept", "*/*")
                .header("Accept-Encoding", "identity");
    }

    private static Request.Builder request(Outgoing outgoing, Hop hop) throws SpeechException {
        var request = plain(hop);
        if (hop.original()) {
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
