// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.sandbox;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import studio.timbre.sandbox.dialect.EigenDialect;
import studio.timbre.sandbox.dialect.ModelGatesDialect;
import studio.timbre.sandbox.dialect.OpenAiDialect;
import studio.timbre.sandbox.dialect.Shelf;
import studio.timbre.sandbox.http.Faults;
import studio.timbre.sandbox.http.Ledger;
import studio.timbre.sandbox.http.Server;
import studio.timbre.sandbox.sound.Booth;
import studio.timbre.sandbox.sound.Encoder;
import studio.timbre.sandbox.sound.Engine;
import studio.timbre.sandbox.sound.FfmpegEncoder;
import studio.timbre.sandbox.sound.PlainEncoder;

/// A server on this machine that speaks as the providers do, each under its own base path:
/// `/modelstream`, `/modelgates`, `/eigen`, `/requesty` and, for servers of one's own, `/openai`.
/// Any key will do but the word `wrong`. What is to go wrong is said in the request header
/// `X-Timbre-Fault`, or for all requests that make sound by `POST /_sandbox/fault`; what was seen
/// tells `GET /_sandbox/report`.
public final class Sandbox implements AutoCloseable {
    private final Ledger ledger = new Ledger();
    private final Shelf shelf;
    private final Server server;
    private final Reception reception;

    private Sandbox(int port, Engine engine, List<Encoder> encoders, Executor threads)
            throws IOException {
        var booth = new Booth(engine, encoders);
        shelf = new Shelf(ledger, threads);
        reception =
                new Reception(
                        Map.of(
                                "/modelstream", new OpenAiDialect("modelstream", booth, shelf),
                                "/requesty", new OpenAiDialect("requesty", booth, shelf),
                                "/openai", new OpenAiDialect("openai", booth, shelf),
                                "/modelgates", new ModelGatesDialect(booth),
                                "/eigen", new EigenDialect(booth, ledger)),
                        ledger,
                        this::report);
        server = new Server(port, reception, threads);
    }

    /// Starts with the formats that need no codec and those that an ffmpeg on the search path
    /// makes.
    ///
    /// @param port 0 for any that is free
    /// @param engine the voice; [studio.timbre.sandbox.sound.ToneEngine] where none is at hand
    /// @param threads runs the server and each of its connections, all of which block
    /// @throws IOException if the port is taken
    public static Sandbox start(int port, Engine engine, Executor threads) throws IOException {
        var encoders = new ArrayList<Encoder>(List.of(new PlainEncoder()));
        FfmpegEncoder.program().map(it -> new FfmpegEncoder(it, threads)).ifPresent(encoders::add);
        return start(port, engine, encoders, threads);
    }

    /// Starts with the encoders given; the first that makes a format makes it.
    public static Sandbox start(int port, Engine engine, List<Encoder> encoders, Executor threads)
            throws IOException {
        return new Sandbox(port, engine, encoders, threads);
    }

    /// Where it listens, such as `http://127.0.0.1:40123`.
    public URI address() {
        return server.address();
    }

    /// Where it speaks as a provider, such as `http://127.0.0.1:40123/requesty`; empty if it
    /// cannot.
    ///
    /// @param name a provider's id, or `openai` for any server that speaks as OpenAI's does
    public Optional<URI> base(String name) {
        return reception.speaks("/" + name)
                ? Optional.of(URI.create(address() + "/" + name))
                : Optional.empty();
    }

    public Report report() {
        return new Report(ledger.visits(), server.clients());
    }

    /// From now on these go wrong with every request that makes sound.
    ///
    /// @param text `name[=value],...` as in the request header, empty for none
    /// @throws IllegalArgumentException if a name is unknown
    public void faults(String text) {
        reception.standing(Faults.parse(text));
    }

    /// Stops listening and sends every client away.
    @Override
    public void close() {
        server.close();
        shelf.close();
    }
}
