// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import studio.timbre.provider.http.FaultServer;
import studio.timbre.provider.http.FaultServer.Script;
import studio.timbre.provider.http.FaultServer.To;
import studio.timbre.sandbox.Sandbox;
import studio.timbre.sandbox.sound.Encoder;
import studio.timbre.sandbox.sound.PlainEncoder;
import studio.timbre.sandbox.sound.ToneEngine;
import studio.timbre.speech.Transport;
import studio.timbre.studio.Threads;

/// A server that does something wrong, and counts.
interface Opponent extends AutoCloseable {
    /// The address that stands before the documented path.
    URI base();

    /// How often it was asked to speak.
    int executions();

    /// Whether no client holds a connection to it any more.
    boolean deserted();

    @Override
    void close();

    /// Makes the server of one row.
    @FunctionalInterface
    interface Maker {
        /// Opens it.
        ///
        /// @param heard opens when the client has all the sound that it is to get
        Opponent open(CountDownLatch heard);
    }

    /// The sandbox, told to go wrong by name.
    static Maker sandbox(String faults, Transport transport) {
        var place = transport == Transport.WEBSOCKET ? "/eigen" : "/openai";
        return _ -> {
            try {
                var encoders = List.<Encoder>of(new PlainEncoder());
                var threads = new Threads().background();
                var sandbox = Sandbox.start(0, new ToneEngine(), encoders, threads);
                sandbox.faults(faults);
                return new Named(sandbox, place);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
    }

    /// A server that does as the script says.
    static Maker script(Script script) {
        return _ -> new Scripted(new FaultServer(script), List.of());
    }

    /// Sends these bytes, then does what comes next.
    static Maker sending(byte[] bytes, After after) {
        return heard ->
                new Scripted(
                        new FaultServer((_, to) -> {
                            to.bytes(bytes);
                            after.act(to, heard);
                        }),
                        List.of());
    }

    /// How a connection goes on after what was sent.
    @FunctionalInterface
    interface After {
        After CUT = (to, _) -> to.hangUp();
        After STALL = (to, _) -> to.hold();

        /// A reset may overtake what was sent before it, and so waits until that is heard.
        After RESET =
                (to, heard) -> {
                    heard.await();
                    to.reset();
                };

        void act(To to, CountDownLatch heard) throws IOException, InterruptedException;
    }

    /// The sandbox.
    record Named(Sandbox sandbox, String place) implements Opponent {
        @Override
        public URI base() {
            return sandbox.address().resolve(place);
        }

        @Override
        public int executions() {
            return sandbox.report().visits().entrySet().stream()
                    .filter(visit -> visit.getKey().contains(place))
                    .mapToInt(visit -> visit.getValue().came())
                    .sum();
        }

        @Override
        public boolean deserted() {
            return sandbox.report().clients() == 0;
        }

        @Override
        public void close() {
            sandbox.close();
        }
    }

    /// A server with a script, and those to which it sends its clients.
    record Scripted(FaultServer server, List<FaultServer> others) implements Opponent {
        @Override
        public URI base() {
            return server.at("");
        }

        @Override
        public int executions() {
            return (int)
                    all().stream()
                            .flatMap(one -> one.asked().stream())
                            .filter(asked ->
                                    asked.method().equals("POST")
                                            || asked.headers().containsKey("Upgrade"))
                            .count();
        }

        @Override
        public boolean deserted() {
            return all().stream().allMatch(FaultServer::deserted);
        }

        @Override
        public void close() {
            all().forEach(FaultServer::close);
        }

        private List<FaultServer> all() {
            var all = new ArrayList<>(others);
            all.add(server);
            return all;
        }
    }
}
