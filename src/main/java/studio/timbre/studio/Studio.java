// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.studio;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import studio.timbre.compare.Workshop;
import studio.timbre.decode.Decoders;
import studio.timbre.decode.FileLength;
import studio.timbre.dsp.SincResampled;
import studio.timbre.playback.Player;
import studio.timbre.project.Production;
import studio.timbre.project.ProjectFiles;
import studio.timbre.project.ProjectKeeper;
import studio.timbre.provider.Accounts;
import studio.timbre.provider.BundledCatalogue;
import studio.timbre.provider.Catalogue;
import studio.timbre.provider.KeyTrial;
import studio.timbre.provider.Scribe;
import studio.timbre.provider.SoundLength;
import studio.timbre.provider.Transcriber;
import studio.timbre.provider.VoiceUpload;
import studio.timbre.provider.http.FetchTrial;
import studio.timbre.provider.http.HttpProfile;
import studio.timbre.provider.http.ListClient;
import studio.timbre.provider.http.ProxyRoute;
import studio.timbre.provider.machine.Engines;
import studio.timbre.provider.machine.MachineCatalogue;
import studio.timbre.provider.machine.SearchPath;
import studio.timbre.provider.served.ServedCatalogue;
import studio.timbre.sandbox.Sandbox;
import studio.timbre.sandbox.SandboxControl;
import studio.timbre.script.Piece;
import studio.timbre.script.Pieces;
import studio.timbre.settings.AccountBook;
import studio.timbre.settings.Home;
import studio.timbre.settings.LogChoice;
import studio.timbre.settings.SavedPresets;
import studio.timbre.settings.SavedSettings;
import studio.timbre.settings.SavedTables;
import studio.timbre.settings.SavedVoices;
import studio.timbre.settings.SpoolFolder;
import studio.timbre.speech.SpeechException;
import studio.timbre.speech.SpeechRequest;
import studio.timbre.synthesis.Synthesizer;
import studio.timbre.take.TakeStore;

/// The house, built: every room once, by hand. Rooms that cost something are built when somebody
/// first enters. Any thread may ask.
public final class Studio implements AutoCloseable {
    private final Threads threads;
    private final Home home;
    private final Logs logs;
    private final Kept kept;
    private final AccountRoom accounts;
    private final Catalogue catalogue;
    private final Once<ListClient> lists =
            new Once<>(() -> new ListClient(HttpProfile.STANDARD, this::route));
    private final Decoders decoders;
    private final Providers providers;
    private final SpoolFolder spool;
    private final TakeRoom takes;
    private final Synthesizer synthesizer;
    private final Once<Player> player;
    private final SandboxSwitch sandbox;

    private Studio(Setup setup, Threads threads) {
        this.threads = threads;
        home = setup.home();
        var secrets = new Secrets(setup.keys().environment());
        logs = new Logs(home.logs(), setup.verbose(), secrets::clean);
        spool = new SpoolFolder(home.spool());
        kept = Kept.open(home, threads.aMomentLater());
        settings()
                .watch(now ->
                        logs.tellAll(setup.verbose() || now.habits().log() == LogChoice.DETAILED));
        var engines = engines(home);
        var documented =
                new SpeakableCatalogue(
                        new BundledCatalogue(home.catalogue(), Providers.DIALECTS),
                        Providers.DIALECTS);
        accounts = new AccountRoom(setup, documented, settings(), secrets, threads.engine());
        catalogue =
                new MachineCatalogue(
                        new ServedCatalogue(documented, accounts, home.cache(), lists::get),
                        engines);
        var profile =
                setup.pausing()
                        ? HttpProfile.STANDARD
                        : HttpProfile.STANDARD.pausing(Duration.ZERO);
        decoders = new Decoders(threads.decoding(), home.engines());
        takes =
                new TakeRoom(
                        TakeStore.open(home.takes(), threads.store(), threads.background()),
                        spool.folder(),
                        this::address,
                        threads.background());
        var wire = new Providers.Wire(profile, this::route, soundLength());
        providers = new Providers(catalogue, accounts, engines, wire, threads);
        synthesizer =
                new Synthesizer(providers::of, this::pieces, decoders, takes, threads.synthesis());
        player = new Once<>(() -> Ways.player(settings(), threads));
        sandbox = new SandboxSwitch(() -> sandbox(0), documented, accounts.book());
    }

    private Engines engines(Home home) {
        var path =
                SearchPath.of(
                        System.getProperty("os.name", ""),
                        System.getenv().getOrDefault("PATH", ""));
        return new Engines(path, home.folder(), spool.folder(), threads.background());
    }

    private String address(String provider) {
        var base = accounts.withoutKey(provider).base();
        return base == null ? "" : base.toString();
    }

    private List<Piece> pieces(SpeechRequest request) throws SpeechException {
        var schema = catalogue.schema(request.provider(), request.model());
        return schema.isPresent()
                ? Pieces.of(schema.get(), request.text())
                : List.of(new Piece(0, request.text()));
    }

    private ProxyRoute route() {
        return Ways.route(settings().now().habits().proxy());
    }

    /// Builds it.
    public static Studio open(Setup setup) {
        return open(setup, new Threads());
    }

    /// The same, with threads that work already.
    public static Studio open(Setup setup, Threads threads) {
        return new Studio(setup, threads);
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

    public AccountBook accountBook() {
        return accounts.book();
    }

    public KeyTrial keyTrial() {
        return (provider, account) -> new FetchTrial(lists.get()).test(provider, account);
    }

    public SavedSettings settings() {
        return kept.settings();
    }

    /// Where everything is kept.
    public Home home() {
        return home;
    }

    /// What somebody who helps should know.
    public Report report() {
        return new Report(home, settings(), accounts::redacted);
    }

    public SavedPresets presets() {
        return kept.presets();
    }

    /// The voices that the user brought to providers.
    public SavedVoices voices() {
        return kept.voices();
    }

    /// How the tables of the window were left.
    public SavedTables tables() {
        return kept.tables();
    }

    /// How long the sound in a file is, found by decoding it.
    public SoundLength soundLength() {
        return new FileLength(decoders)::of;
    }

    public Synthesizer synthesizer() {
        return synthesizer;
    }

    /// Everything that was made and kept.
    public TakeRoom takes() {
        return takes;
    }

    /// Where what is compared is made.
    public Workshop workshop() {
        return new Workshop(takes::find, synthesizer::start, threads.background());
    }

    /// Opens and keeps projects.
    public ProjectKeeper projectKeeper() {
        return new ProjectKeeper(takes.store(), System::nanoTime);
    }

    /// Takes projects in from files and gives them out.
    public ProjectFiles projectFiles() {
        return new ProjectFiles(takes.store().projects(), threads.background());
    }

    /// Has the passages of a project spoken.
    ///
    /// @param owner runs something on the thread of the project
    public Production production(Executor owner) {
        return new Production(
                new Production.Rooms(
                        takes,
                        synthesizer::start,
                        SincResampled::new,
                        () -> takes.scratch().samples(),
                        owner,
                        threads.background()));
    }

    /// Who writes down what is said, at this provider; empty if nobody does.
    public Optional<Transcriber> transcriber(String provider) {
        return providers.of(provider) instanceof Transcriber transcriber
                ? Optional.of(transcriber)
                : Optional.empty();
    }

    /// Who sends a recording or a file to whoever writes it down.
    public Scribe scribe() {
        return new SpoolingScribe(providers::of, spool.folder());
    }

    /// Who takes in samples of voices, at this provider; empty if nobody does.
    public Optional<VoiceUpload> voiceUpload(String provider) {
        return providers.of(provider) instanceof VoiceUpload upload
                ? Optional.of(upload)
                : Optional.empty();
    }

    public Player player() {
        return player.get();
    }

    /// Opens a server on this machine that speaks as the providers do, with the offline voices.
    ///
    /// @param port 0 for any that is free
    /// @throws IOException if the port is taken
    public Sandbox sandbox(int port) throws IOException {
        return Sandbox.start(port, providers.sandboxVoice(decoders), threads.background());
    }

    /// The sandbox of this process, which takes the place of every provider while it is on.
    public SandboxControl sandboxSwitch() {
        return sandbox;
    }

    /// Looks which engines there are, so that the window need not. Returns at once.
    public void lookAround() {
        threads.background().execute(catalogue::providers);
        takes.store().warm();
    }

    /// Gets the first offline voice and the decoders ready, so that the first sentence need not
    /// wait. That is much work: it is for when the window stands. Returns at once.
    public void warm() {
        decoders.warm();
        threads.engine().execute(providers::warm);
    }

    @Override
    public void close() {
        player.ifMade(Player::close);
        synthesizer.close();
        sandbox.close();
        providers.close();
        decoders.close();
        takes.close();
        lists.ifMade(ListClient::close);
        spool.close();
        kept.close();
        logs.close();
    }
}
