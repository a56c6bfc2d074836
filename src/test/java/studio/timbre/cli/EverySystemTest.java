// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import studio.timbre.equipment.Soon;
import studio.timbre.form.Json;
import studio.timbre.form.Requests;
import studio.timbre.form.Role;
import studio.timbre.sandbox.Sandbox;
import studio.timbre.sandbox.http.Ledger.Visits;
import studio.timbre.sandbox.sound.ToneEngine;
import studio.timbre.settings.EnvironmentKeys;
import studio.timbre.settings.Home;
import studio.timbre.speech.Origin;
import studio.timbre.speech.RunState;
import studio.timbre.studio.Setup;
import studio.timbre.studio.Studio;
import studio.timbre.studio.Threads;

/// Each of the systems that Timbre speaks to, from the command line to the sandbox and back: it
/// speaks, it is stopped, and each status that its documents name ends in its exit code and in
/// sentences. What was said is left in `target/sentences.txt`, to be read as a user would.
@Timeout(300)
class EverySystemTest {
    private static final Map<Integer, Integer> EXITS =
            new TreeMap<>(Map.of(400, 6, 401, 3, 402, 4, 404, 6, 429, 5, 500, 7, 502, 7, 503, 7));

    /// A system: the provider, one of its models, and where the sandbox plays it.
    private record System(String provider, String model, String voice, String path) {}

    private static final List<System> SYSTEMS =
            List.of(
                    new System("modelstream", "tts-1", "alloy", "modelstream"),
                    new System("modelstream", "qwen3-tts-flash", "Cherry", "modelstream"),
                    new System("modelgates", "elevenlabs/eleven-turbo-v2", "alloy", "modelgates"),
                    new System("eigen", "higgs2p5", "Linda", "eigen"),
                    new System("requesty", "openai/gpt-4o-mini-tts", "alloy", "requesty"),
                    new System("custom", "tts-1", "alloy", "openai"));

    /// Long enough to be stopped, and short enough for one request of any model.
    private static final String LONG = "Hello, dear world. ".repeat(10).strip();

    @TempDir private Path folder;
    private final List<String> sentences = new ArrayList<>();

    @Test
    void eachSpeaksAndFailsInWords() throws Exception {
        var builder =
                new ProcessBuilder(
                        Path.of(java.lang.System.getProperty("java.home"), "bin", "java")
                                .toString(),
                        "-cp",
                        java.lang.System.getProperty("java.class.path"),
                        Commands.class.getName(),
                        folder.resolve("home").toString());
        SYSTEMS.forEach(system ->
                builder.environment().put(EnvironmentKeys.variable(system.provider()), "any"));
        builder.redirectError(folder.resolve("errors").toFile());
        var timbre = builder.start();
        try (var sandbox = Sandbox.start(0, new ToneEngine(), new Threads().background());
                var to = new PrintStream(timbre.getOutputStream(), true, UTF_8);
                var from = timbre.inputReader(UTF_8)) {
            for (var system : SYSTEMS) {
                var answer = ask(to, from, say(sandbox, system));
                assertEquals(0, exit(answer), () -> system + ": " + answer.get("err"));
                for (var each : EXITS.entrySet()) {
                    sandbox.faults("status=" + each.getKey());
                    fails(ask(to, from, say(sandbox, system)), system.model() + " " + each);
                }
                sandbox.faults("");
            }
            transcribes(sandbox, to, from);
        } finally {
            timbre.destroy();
            Files.createDirectories(Path.of("target"));
            Files.write(Path.of("target", "sentences.txt"), sentences);
        }
    }

    @Test
    void eachIsStoppedMidStreamAndKeepsWhatCame() throws Exception {
        var environment = new HashMap<String, String>();
        SYSTEMS.forEach(
                system -> environment.put(EnvironmentKeys.variable(system.provider()), "any"));
        try (var sandbox = Sandbox.start(0, new ToneEngine(), new Threads().background())) {
            sandbox.faults("delay-chunk=300");
            for (var system : SYSTEMS) {
                var base = sandbox.address().resolve("/" + system.path());
                var home = new Home(folder.resolve("stopped"));
                var keys = new EnvironmentKeys(environment);
                try (var studio = Studio.open(new Setup(home, base, keys, false))) {
                    var before = executions(sandbox);
                    stopped(studio, system, 1);
                    assertEquals(before + 1, executions(sandbox), system.toString());
                }
            }
        }
    }

    @Test
    void theOfflineVoiceSpeaksAndIsStoppedToo() throws Exception {
        var offline = new System("offline", "english", "clara", "");
        var wav = folder.resolve("offline.wav");
        var said = new Shell(folder.resolve("home")).run("say", "Hello.", "-o", wav.toString());
        assertEquals(ExitCode.DONE, said.exit(), said.err());
        assertTrue(wav.toFile().length() > 10_000);
        var home = new Home(folder.resolve("stopped"));
        try (var studio =
                Studio.open(new Setup(home, null, new EnvironmentKeys(Map.of()), false))) {
            stopped(studio, offline, 0);
        }
    }

    private static void stopped(Studio studio, System system, int sent) throws Exception {
        var entry = studio.catalogue().provider(system.provider()).orElseThrow();
        var model = entry.speaker(system.model()).orElseThrow();
        var schema = studio.catalogue().schema(entry.id(), model.id()).orElseThrow();
        var values =
                schema.choosing(
                        schema.initial(),
                        schema.field(Role.VOICE).orElseThrow().name(),
                        system.voice());
        var run =
                studio.synthesizer().start(Requests.of(schema, model, LONG, values), Origin.FIRST);
        Soon.until(() -> run.recording().frames() > 0 || run.over());
        run.cancel();
        run.await();
        assertEquals(RunState.CANCELLED, run.state(), system + ": " + run.failure());
        assertEquals(sent, run.measures().requests(), system.toString());
        assertTrue(run.recording().frames() > 0, system.toString());
        var kept =
                studio.takes()
                        .open(Objects.requireNonNull(run.take()))
                        .toCompletableFuture()
                        .join();
        assertEquals(RunState.CANCELLED, kept.orElseThrow().state(), system.toString());
        assertEquals(run.recording().frames(), kept.orElseThrow().recording().frames());
    }

    private static int executions(Sandbox sandbox) {
        return sandbox.report().visits().values().stream().mapToInt(Visits::carriedOut).sum();
    }

    private List<String> say(Sandbox sandbox, System system) {
        var file = folder.resolve("said.wav").toString();
        var base = sandbox.address().resolve("/" + system.path()).toString();
        var line = List.of("say", "Hello, dear world.", "-o", file, "--base-url", base);
        var all = new ArrayList<>(line);
        all.addAll(List.of("--provider", system.provider(), "--model", system.model()));
        all.addAll(List.of("--voice", system.voice()));
        return all;
    }

    private void transcribes(Sandbox sandbox, PrintStream to, BufferedReader from)
            throws Exception {
        var base = sandbox.address().resolve("/eigen").toString();
        var line =
                List.of(
                        "transcribe",
                        folder.resolve("said.wav").toString(),
                        "--provider",
                        "eigen",
                        "--base-url",
                        base);
        var heard = ask(to, from, line);
        assertEquals(0, exit(heard), () -> "" + heard.get("err"));
        assertEquals("Hello, dear world.", heard.get("out").toString().strip());
        for (var each : EXITS.entrySet()) {
            sandbox.faults("status=" + each.getKey());
            fails(ask(to, from, line), "eigen transcribes " + each);
        }
        sandbox.faults("");
    }

    private void fails(Map<String, Object> answer, String what) {
        int exit = Integer.parseInt(what.substring(what.lastIndexOf('=') + 1));
        var said = answer.get("err").toString().strip();
        sentences.add(what + ": " + said);
        assertEquals(exit, exit(answer), what + ": " + said);
        assertTrue(said.contains("the sandbox was told to"), what + ": " + said);
        assertTrue(said.matches("(?s)[A-Z\\u201c].*[.!)\\w]"), what + ": " + said);
        assertFalse(said.contains("null") || said.contains("Exception"), what + ": " + said);
        assertFalse(said.contains("{0}"), what + ": " + said);
    }

    private static int exit(Map<String, Object> answer) {
        return ((Number) answer.get("exit")).intValue();
    }

    private static Map<String, Object> ask(PrintStream to, BufferedReader from, List<String> line)
            throws IOException {
        to.println(Json.compact(line));
        try {
            return Map.copyOf(Json.readObject(from.readLine()));
        } catch (studio.timbre.form.JsonException e) {
            throw new IOException(e);
        }
    }
}
