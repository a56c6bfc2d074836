// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.studio;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import studio.timbre.decode.Decoders;
import studio.timbre.provider.Accounts;
import studio.timbre.provider.Catalogue;
import studio.timbre.provider.ProviderEntry;
import studio.timbre.provider.SoundLength;
import studio.timbre.provider.SpeechProvider;
import studio.timbre.provider.eigen.EigenProvider;
import studio.timbre.provider.http.HttpProfile;
import studio.timbre.provider.http.OutgoingWriter;
import studio.timbre.provider.http.ProxyRoute;
import studio.timbre.provider.http.SpeechClient;
import studio.timbre.provider.machine.Engines;
import studio.timbre.provider.machine.MachineCatalogue;
import studio.timbre.provider.offline.OfflineProvider;
import studio.timbre.provider.openai.OpenAiProvider;

/// Everybody who can speak, each built when first asked.
final class Providers implements AutoCloseable {
    private static final String OFFLINE = "offline";
    private static final String OPENAI = "openai";
    private static final String EIGEN = "eigen";

    /// The dialects that are spoken here.
    static final Set<String> DIALECTS = Set.of(OFFLINE, MachineCatalogue.DIALECT, OPENAI, EIGEN);

    private final Catalogue catalogue;
    private final Accounts accounts;
    private final Engines engines;
    private final Once<OfflineProvider> offline;
    private final Once<SpeechClient> client;
    private final SoundLength lengths;
    private final Map<String, SpeechProvider> made = new ConcurrentHashMap<>();

    /// What those on the network need.
    ///
    /// @param route which way requests leave this machine now
    /// @param lengths measures the files that are sent
    record Wire(HttpProfile profile, Supplier<ProxyRoute> route, SoundLength lengths) {}

    Providers(Catalogue catalogue, Accounts accounts, Engines engines, Wire wire, Threads threads) {
        this.catalogue = catalogue;
        this.accounts = accounts;
        this.engines = engines;
        client = new Once<>(() -> new SpeechClient(wire.profile(), wire.route()));
        lengths = wire.lengths();
        offline = new Once<>(() -> new OfflineProvider(threads.engine()));
    }

    /// @throws IllegalArgumentException if the catalogue does not list it
    SpeechProvider of(String id) {
        return made.computeIfAbsent(
                id,
                unknown ->
                        catalogue
                                .provider(unknown)
                                .map(this::make)
                                .orElseThrow(() -> new IllegalArgumentException(unknown)));
    }

    private SpeechProvider make(ProviderEntry entry) {
        return switch (entry.dialect()) {
            case OFFLINE -> offline.get();
            case MachineCatalogue.DIALECT -> engines.provider(entry.id());
            case OPENAI -> new OpenAiProvider(writer(entry), client.get());
            case EIGEN -> new EigenProvider(writer(entry), client.get());
            default -> throw new IllegalArgumentException(entry.dialect());
        };
    }

    private OutgoingWriter writer(ProviderEntry entry) {
        return new OutgoingWriter(entry, catalogue, accounts, lengths);
    }

    /// The offline voices, for the sandbox.
    SandboxVoice sandboxVoice(Decoders decoders) {
        var entry =
                catalogue.providers().stream()
                        .filter(known -> known.dialect().equals(OFFLINE))
                        .findFirst()
                        .orElseThrow();
        return new SandboxVoice(offline.get(), entry, catalogue, decoders);
    }

    void warm() {
        offline.get().warm();
    }

    @Override
    public void close() {
        client.ifMade(SpeechClient::close);
    }
}
