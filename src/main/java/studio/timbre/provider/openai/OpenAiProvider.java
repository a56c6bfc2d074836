// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.provider.openai;

import java.net.InetAddress;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import studio.timbre.audio.AudioType;
import studio.timbre.audio.EncodedAudio;
import studio.timbre.audio.PcmFormat;
import studio.timbre.form.FormSchema;
import studio.timbre.form.Role;
import studio.timbre.form.WireWriter;
import studio.timbre.language.Messages;
import studio.timbre.provider.Account;
import studio.timbre.provider.Accounts;
import studio.timbre.provider.Catalogue;
import studio.timbre.provider.ProviderEntry;
import studio.timbre.provider.SpeechProvider;
import studio.timbre.provider.http.Outgoing;
import studio.timbre.provider.http.SpeechClient;
import studio.timbre.speech.Attempt;
import studio.timbre.speech.ProviderWords;
import studio.timbre.speech.SpeechException;
import studio.timbre.speech.SpeechFailure;
import studio.timbre.speech.SpeechRequest;

/// A provider that speaks the dialect of OpenAI's speech endpoint: what it is called, where it is
/// and what it takes are data.
public final class OpenAiProvider implements SpeechProvider {
    /// What the dialect's headerless samples are where nobody says otherwise.
    private static final PcmFormat PCM = new PcmFormat(24_000, 1);

    private final ProviderEntry entry;
    private final Catalogue catalogue;
    private final Accounts accounts;
    private final SpeechClient client;

    public OpenAiProvider(
            ProviderEntry entry, Catalogue catalogue, Accounts accounts, SpeechClient client) {
        this.entry = entry;
        this.catalogue = catalogue;
        this.accounts = accounts;
        this.client = client;
    }

    @Override
    public EncodedAudio open(SpeechRequest request, Attempt attempt) throws SpeechException {
        var schema =
                catalogue
                        .schema(entry.id(), request.model())
                        .orElseThrow(() -> unknown(request.model()));
        var account = accounts.of(entry.id());
        var wire = WireWriter.write(schema, request, account.base());
        check(wire.url(), account);
        return client.open(new Outgoing(wire, account.key(), expected(schema, request)), attempt);
    }

    private void check(URI url, Account account) throws SpeechException {
        boolean here = isLoopback(url.getHost());
        if (!"https".equals(url.getScheme()) && !here && account.base() == null) {
            throw new SpeechException(
                    new SpeechFailure.Unreachable(
                            url.toString(), Messages.text("http.notSecure"), false));
        }
        boolean hasKey = account.key() != null && !account.key().isBlank();
        if (entry.keyed() && !hasKey && !here) {
            var variable = Account.variable(entry.id());
            throw new SpeechException(
                    new SpeechFailure.Unauthorized(
                            ProviderWords.said(
                                    Messages.text("http.noKey", entry.title(), variable))));
        }
    }

    private static boolean isLoopback(@Nullable String host) {
        if (host == null) {
            return false;
        }
        try {
            return host.equals("localhost") || InetAddress.ofLiteral(host).isLoopbackAddress();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static AudioType expected(FormSchema schema, SpeechRequest request) {
        var format = schema.field(Role.FORMAT);
        var asked =
                format.map(field -> request.values().get(field.name()))
                        .or(() -> format.map(field -> field.traits().standard()));
        return new AudioType(asked.map(Object::toString).orElse(null), null, pcm(request));
    }

    private static PcmFormat pcm(SpeechRequest request) {
        var rate = request.values().get("sample_rate");
        return rate != null && rate.toString().matches("\\d{4,6}")
                ? new PcmFormat(Integer.parseInt(rate.toString()), PCM.channels())
                : PCM;
    }

    private static SpeechException unknown(String model) {
        return new SpeechException(
                new SpeechFailure.NotFound(
                        ProviderWords.said(Messages.text("http.noForm", model))));
    }
}
