// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.provider.http;

import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import studio.timbre.audio.AudioType;
import studio.timbre.audio.PcmFormat;
import studio.timbre.form.Address;
import studio.timbre.form.Endpoint;
import studio.timbre.form.FormSchema;
import studio.timbre.form.Role;
import studio.timbre.form.WireRequest;
import studio.timbre.form.WireWriter;
import studio.timbre.language.Messages;
import studio.timbre.provider.Account;
import studio.timbre.provider.Accounts;
import studio.timbre.provider.Catalogue;
import studio.timbre.provider.ProviderEntry;
import studio.timbre.provider.SoundLength;
import studio.timbre.speech.ProviderWords;
import studio.timbre.speech.SpeechException;
import studio.timbre.speech.SpeechFailure;
import studio.timbre.speech.SpeechRequest;
import studio.timbre.speech.Transport;

/// Writes what leaves for a provider: where it is and what it takes are data.
public final class OutgoingWriter {
    /// What headerless samples are where nobody says otherwise.
    private static final PcmFormat PCM = new PcmFormat(24_000, 1);

    private static final Set<String> SAFE = Set.of("https", "wss");

    private final ProviderEntry entry;
    private final Catalogue catalogue;
    private final Accounts accounts;
    private final FileCheck files;

    /// Leaves it to the server to measure files.
    public OutgoingWriter(ProviderEntry entry, Catalogue catalogue, Accounts accounts) {
        this(entry, catalogue, accounts, SoundLength.UNKNOWN);
    }

    /// @param lengths measures the files that go along
    public OutgoingWriter(
            ProviderEntry entry, Catalogue catalogue, Accounts accounts, SoundLength lengths) {
        this.entry = entry;
        this.catalogue = catalogue;
        this.accounts = accounts;
        files = new FileCheck(lengths);
    }

    /// Writes the request as it leaves, with its key.
    ///
    /// @throws SpeechException if the model is not known, the key is missing, or the way not safe
    public Outgoing write(SpeechRequest request) throws SpeechException {
        var schema = schema(request.model());
        var account = accounts.of(entry.id());
        var wire = WireWriter.write(schema, request, account.base());
        check(wire.url(), account);
        for (var file : wire.files().entrySet()) {
            var part = file.getKey();
            var form =
                    FileCheck.files(schema)
                            .filter(field -> field.traits().wire().path().endsWith("/" + part))
                            .findFirst();
            files.check(part, file.getValue(), form);
        }
        return new Outgoing(wire, account.key(), request.text(), expected(schema, request));
    }

    /// Writes what brings a file to where the model takes files in, with the key.
    ///
    /// @param part the name of the part
    /// @throws SpeechException as [#write], or if the model takes none in, or not this one
    public Outgoing upload(String model, String part, Path file) throws SpeechException {
        var schema = schema(model);
        var address = schema.endpoint().upload();
        if (address == null) {
            throw new SpeechException(
                    new SpeechFailure.NotFound(
                            ProviderWords.said(Messages.text("http.noUpload", model))));
        }
        var account = accounts.of(entry.id());
        var url = Address.at(address, account.base());
        check(url, account);
        files.check(part, file, FileCheck.files(schema).findFirst());
        var wire =
                new WireRequest(
                        "POST",
                        url,
                        Endpoint.Encoding.MULTIPART,
                        Map.of("model", model),
                        Map.of(part, file));
        return new Outgoing(wire, account.key(), "", new AudioType(null, null, PCM));
    }

    private FormSchema schema(String model) throws SpeechException {
        return catalogue.schema(entry.id(), model).orElseThrow(() -> unknown(model));
    }

    private void check(URI url, Account account) throws SpeechException {
        boolean here = isLoopback(url.getHost());
        if (!SAFE.contains(url.getScheme()) && !here && account.base() == null) {
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
        if (request.transport() != Transport.WHOLE) {
            // In pieces, servers send plain samples whatever was asked for; a file in pieces is
            // known by its first bytes.
            return new AudioType("pcm", null, pcm(request));
        }
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
