// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.studio;

import studio.timbre.decode.Decoders;
import studio.timbre.playback.LinePlayer;
import studio.timbre.playback.Player;
import studio.timbre.playback.SystemDevices;
import studio.timbre.provider.Account;
import studio.timbre.provider.Accounts;
import studio.timbre.provider.BundledCatalogue;
import studio.timbre.provider.Catalogue;
import studio.timbre.settings.SpoolFolder;
import studio.timbre.synthesis.Synthesizer;

/// The house, built: every room once, by hand. Rooms that cost something are built when somebody
/// first enters. Any thread may ask.
public final class Studio implements AutoCloseable {
    private final Threads threads = new Threads();
    private final Logs logs;
    private final Accounts accounts;
    private final Catalogue catalogue;
    private final Providers providers;
    private final SpoolFolder spool;
    private final Decoders decoders;
    private final Synthesizer synthesizer;
    private final Once<Player> player;

    private Studio(Setup setup) {
        var home = setup.home();
        logs = new Logs(home.logs(), setup.verbose());
        catalogue = new SpeakableCatalogue(new BundledCatalogue(), Providers.DIALECTS);
        accounts = id -> new Account(setup.base(), setup.keys().of(id));
        providers = new Providers(catalogue, accounts, threads);
        decoders = new Decoders(threads.decoding(), home.engines());
        spool = new SpoolFolder(home.spool());
        synthesizer = new Synthesizer(providers::of, decoders, spool.folder(), threads.synthesis());
        player = new Once<>(() -> new LinePlayer(new SystemDevices(), threads.playback()));
    }

    /// Builds it.
    public static Studio open(Setup setup) {
        return new Studio(setup);
    }

    public Threads threads() {
        return threads;
    }

    /// Only who can really speak here.
    public Catalogue catalogue() {
        return catalogue;
    }

    /// How we are known to each provider.
    public Accounts accounts() {
        return accounts;
    }

    public Synthesizer synthesizer() {
        return synthesizer;
    }

    public Player player() {
        return player.get();
    }

    /// Gets the offline voices and the decoders ready, so that the first sentence need not wait.
    /// Returns at once.
    public void warm() {
        decoders.warm();
        threads.engine().execute(providers::warm);
    }

    @Override
    public void close() {
        player.ifMade(Player::close);
        providers.close();
        spool.close();
        logs.close();
    }
}
