// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.provider.served;

import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import studio.timbre.form.Address;
import studio.timbre.form.FormSchema;
import studio.timbre.form.JsonException;
import studio.timbre.language.Messages;
import studio.timbre.provider.Account;
import studio.timbre.provider.Accounts;
import studio.timbre.provider.Catalogue;
import studio.timbre.provider.ProviderEntry;
import studio.timbre.provider.Refreshed;
import studio.timbre.provider.http.ListClient;
import studio.timbre.speech.ProviderWords;
import studio.timbre.speech.SpeechException;
import studio.timbre.speech.SpeechFailure;
import studio.timbre.speech.Voice;

/// A catalogue, and over it what the providers themselves list. Nobody is asked before
/// [#refresh(String)]; until then what was last listed counts. Any thread may ask.
public final class ServedCatalogue implements Catalogue {
    private final Catalogue whole;
    private final Accounts accounts;
    private final ListCache cache;
    private final Supplier<ListClient> client;
    private final Map<Place, ServedLists> lists = new ConcurrentHashMap<>();

    /// What an account sees of a provider; another server has other lists.
    ///
    /// @param base null: as documented
    private record Place(String provider, @Nullable URI base) {}

    /// @param cache where lists are kept between two starts
    public ServedCatalogue(
            Catalogue whole, Accounts accounts, Path cache, Supplier<ListClient> client) {
        this.whole = whole;
        this.accounts = accounts;
        this.cache = new ListCache(cache);
        this.client = client;
    }

    @Override
    public List<ProviderEntry> providers() {
        return whole.providers().stream().map(entry -> lists(entry).over(entry)).toList();
    }

    @Override
    public Optional<FormSchema> schema(String provider, String model) {
        return lists(provider)
                .flatMap(served -> served.schema(model))
                .or(() -> whole.schema(provider, model));
    }

    @Override
    public List<Voice> voices(String provider, String model) {
        var served = lists(provider).map(known -> known.voices(model)).orElse(List.of());
        return served.isEmpty() ? whole.voices(provider, model) : served;
    }

    @Override
    public List<String> complaints() {
        return whole.complaints();
    }

    @Override
    public Refreshed refresh(String provider) throws SpeechException {
        var entry = whole.provider(provider).orElse(null);
        if (entry == null) {
            return Refreshed.UNLISTED;
        }
        var account = accounts.of(provider);
        var models = refresh(provider + "-models", entry.lists().models(), account);
        var voices = refresh(provider + "-voices", entry.lists().voices(), account);
        if (models == Refreshed.CHANGED || voices == Refreshed.CHANGED) {
            lists.put(new Place(provider, account.base()), read(entry, account));
            return Refreshed.CHANGED;
        }
        return models == Refreshed.SAME || voices == Refreshed.SAME
                ? Refreshed.SAME
                : Refreshed.UNLISTED;
    }

    private Refreshed refresh(String name, @Nullable URI documented, Account account)
            throws SpeechException {
        if (documented == null) {
            return Refreshed.UNLISTED;
        }
        var address = address(documented, account);
        var kept = cache.get(name, address);
        var tag = kept.map(ListCache.Kept::tag).orElse(null);
        return switch (client.get().fetch(address, key(address, account), tag)) {
            case ListClient.Missing() -> Refreshed.UNLISTED;
            case ListClient.Unchanged() -> Refreshed.SAME;
            case ListClient.Found(var text, var version) -> {
                if (kept.filter(known -> known.text().equals(text)).isPresent()) {
                    yield Refreshed.SAME;
                }
                check(text);
                cache.put(name, address, new ListCache.Kept(text, version));
                yield Refreshed.CHANGED;
            }
        };
    }

    private static void check(String text) throws SpeechException {
        try {
            if (!ListReader.isList(text)) {
                throw notAList(null);
            }
        } catch (JsonException wrong) {
            throw notAList(wrong);
        }
    }

    private static SpeechException notAList(@Nullable JsonException wrong) {
        var words = ProviderWords.said(Messages.text("http.notAList"));
        return new SpeechException(new SpeechFailure.ProviderDown(words), wrong);
    }

    /// Only over a line that nobody listens to, unless the user chose the address.
    private static @Nullable String key(URI address, Account account) {
        return "https".equals(address.getScheme()) || account.base() != null ? account.key() : null;
    }

    private static URI address(URI documented, Account account) {
        var address = Address.at(documented, account.base());
        var query = documented.getRawQuery();
        return query == null || address.getRawQuery() != null
                ? address
                : URI.create(address + "?" + query);
    }

    private Optional<ServedLists> lists(String provider) {
        return whole.provider(provider).map(this::lists);
    }

    private ServedLists lists(ProviderEntry entry) {
        var account = accounts.withoutKey(entry.id());
        return lists.computeIfAbsent(
                new Place(entry.id(), account.base()), _ -> read(entry, account));
    }

    private ServedLists read(ProviderEntry entry, Account account) {
        var models = new LinkedHashMap<String, ServedModel>();
        List<Voice> voices = List.of();
        try {
            var kept = kept(entry.id() + "-models", entry.lists().models(), account);
            if (kept.isPresent()) {
                ListReader.models(kept.get()).forEach(model -> models.put(model.id(), model));
            }
            var spoken = kept(entry.id() + "-voices", entry.lists().voices(), account);
            if (spoken.isPresent()) {
                voices = ListReader.voices(spoken.get());
            }
        } catch (JsonException broken) {
            return new ServedLists(Map.of(), List.of(), Map.of());
        }
        return ServedLists.of(models, voices, origins(entry, account));
    }

    private static List<URI> origins(ProviderEntry entry, Account account) {
        var documented = entry.lists().models();
        return documented == null ? List.of() : List.of(documented, address(documented, account));
    }

    private Optional<String> kept(String name, @Nullable URI documented, Account account) {
        return documented == null
                ? Optional.empty()
                : cache.get(name, address(documented, account)).map(ListCache.Kept::text);
    }
}
