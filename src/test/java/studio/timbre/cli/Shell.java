// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import studio.timbre.form.Json;
import studio.timbre.form.JsonException;
import studio.timbre.provider.http.FaultServer;

/// Runs `timbre` in this process, with a home of its own, and takes down what it prints.
final class Shell {
    private final Path home;

    Shell(Path home) {
        this.home = home;
    }

    /// What came of a command.
    record Outcome(int exit, String out, String err) {
        @SuppressWarnings("unchecked")
        Map<String, Object> json() {
            try {
                return (Map<String, Object>) (Map<?, ?>) Json.readObject(out);
            } catch (JsonException e) {
                throw new AssertionError(out + err, e);
            }
        }

        @SuppressWarnings("unchecked")
        Map<String, Object> failure() {
            return (Map<String, Object>) json().get("failure");
        }

        long number(String name) {
            return ((Number) json().get(name)).longValue();
        }
    }

    Outcome run(String... arguments) {
        var all = new ArrayList<>(List.of(arguments));
        all.add("--home");
        all.add(home.toString());
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var before = System.out;
        var beforeErr = System.err;
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
        try {
            int exit =
                    TimbreCommand.run(
                            _ -> {
                                throw new AssertionError("no window was asked for");
                            },
                            all.toArray(String[]::new));
            return new Outcome(
                    exit,
                    out.toString(StandardCharsets.UTF_8),
                    err.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(before);
            System.setErr(beforeErr);
        }
    }

    /// Lets a server of the user's own say hello, into a file.
    Outcome sayTo(FaultServer server, Path wav, String... more) {
        return sayTo(server.at("/x").toString(), wav, more);
    }

    Outcome sayTo(String base, Path wav, String... more) {
        var all = new ArrayList<>(List.of("say", "Hello", "--provider", "custom"));
        all.addAll(List.of("--base-url", base, "-o", wav.toString(), "--json"));
        all.addAll(List.of(more));
        return run(all.toArray(String[]::new));
    }
}
