// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import studio.timbre.form.Json;
import studio.timbre.sandbox.Sandbox;
import studio.timbre.sandbox.sound.ToneEngine;
import studio.timbre.settings.EnvironmentKeys;
import studio.timbre.studio.Threads;

/// The same text in several voices, from the command line to the sandbox and back.
@Timeout(120)
class CompareCommandTest {
    @TempDir private Path folder;
    private Path out;
    private Shell shell;

    @BeforeEach
    void open() {
        out = folder.resolve("out");
        shell = new Shell(folder.resolve("home"));
    }

    @Test
    void theOfflineVoicesStandSideBySideAndAreUsedAgain() throws Exception {
        var voices = voices();
        var first = compare("offline/" + voices.get(0), voices.get(1));
        assertEquals(0, first.exit(), first.err());
        var cells = cells(first, 0);
        assertEquals(List.of("done", "done"), cells.stream().map(it -> it.get("state")).toList());
        assertTrue(Files.size(out.resolve(cells.get(0).get("file").toString())) > 10_000);
        assertTrue(Files.readString(out.resolve("comparison.html")).contains("<audio"));
        assertTrue(Files.exists(out.resolve("comparison.json")));
        assertFalse((Boolean) cells.get(0).get("kept"));
        var again = compare("offline/" + voices.get(0), voices.get(1));
        assertTrue((Boolean) cells(again, 0).get(0).get("kept"), again.err());
        assertEquals(cells.get(0).get("take"), cells(again, 0).get(0).get("take"));
    }

    @Test
    void slashesInModelsAndValuesWithOddCharactersReachTheServer() throws Exception {
        try (var sandbox = Sandbox.start(0, new ToneEngine(), new Threads().background())) {
            var answer =
                    inProcess(
                            "compare",
                            "--text",
                            "One.\n\nTwo.",
                            "--cast",
                            "requesty/openai/gpt-4o-mini-tts/alloy?speed=1.1"
                                    + "&instructions=Calm%20%26%20slow",
                            "--cast",
                            "requesty/openai/tts-1/nova",
                            "--base-url",
                            sandbox.address().resolve("/requesty").toString(),
                            "--out",
                            out.toString(),
                            "--json");
            assertEquals(0, ((Number) answer.get("exit")).intValue(), () -> "" + answer);
            var report = Json.readObject(answer.get("out").toString());
            var cast = (Map<?, ?>) ((List<?>) report.get("casts")).getFirst();
            assertEquals("openai/gpt-4o-mini-tts", cast.get("model"));
            var values = (Map<?, ?>) cast.get("values");
            assertEquals("alloy", values.get("voice"));
            assertEquals("Calm & slow", values.get("instructions"));
            assertEquals(2, ((List<?>) report.get("passages")).size());
            assertEquals(4, sandbox.report().at("POST /requesty/v1/audio/speech").came());
            try (var files = Files.list(out)) {
                assertEquals(
                        List.of(
                                "1-1-requesty-openai-gpt-4o-mini-tts-alloy.wav",
                                "1-2-requesty-openai-tts-1-nova.wav",
                                "2-1-requesty-openai-gpt-4o-mini-tts-alloy.wav",
                                "2-2-requesty-openai-tts-1-nova.wav"),
                        files.map(it -> it.getFileName().toString())
                                .filter(name -> name.endsWith(".wav"))
                                .sorted()
                                .toList());
            }
        }
    }

    @Test
    void whatFailsIsToldInItsCellAndTheRestIsThere() throws Exception {
        try (var sandbox = Sandbox.start(0, new ToneEngine(), new Threads().background())) {
            sandbox.faults("status=402");
            var answer =
                    inProcess(
                            "compare",
                            "--text",
                            "One.",
                            "--cast",
                            "requesty/openai/tts-1/nova",
                            "--cast",
                            "offline",
                            "--base-url",
                            sandbox.address().resolve("/requesty").toString(),
                            "--out",
                            out.toString());
            assertEquals(ExitCode.QUOTA_SPENT, ((Number) answer.get("exit")).intValue());
            assertTrue(answer.get("err").toString().contains("the sandbox was told to"));
            var page = Files.readString(out.resolve("comparison.html"));
            assertTrue(page.contains("the sandbox was told to") && page.contains("<audio"));
        }
    }

    @Test
    void whatNobodyKnowsIsRefusedBeforeAnythingIsSent() {
        for (var cast :
                List.of(
                        "nobody/x",
                        "offline/nobody/x",
                        "offline?speed",
                        "offline?nothing=1",
                        "offline%2",
                        "requesty/openai/tts-1/nova?speed=9")) {
            var outcome =
                    shell.run("compare", "--text", "Hi", "--cast", cast, "--out", out.toString());
            assertEquals(ExitCode.USAGE, outcome.exit(), cast + outcome.err());
            assertFalse(Files.exists(out), cast);
        }
    }

    @Test
    void theHelpSaysHowACastIsWritten() {
        var help = shell.run("compare", "--help");
        assertTrue(help.out().contains("requesty/openai/gpt-4o-mini-tts/alloy"), help.out());
        assertTrue(help.out().contains("%3F %26 %3D %25 %2F"), help.out());
    }

    private List<String> voices() throws Exception {
        var listed = Json.read(shell.run("voices", "--provider", "offline", "--json").out());
        var model =
                ((Map<?, ?>)
                                ((List<?>)
                                                Json.read(
                                                        shell.run(
                                                                        "models",
                                                                        "--provider",
                                                                        "offline",
                                                                        "--json")
                                                                .out()))
                                        .getFirst())
                        .get("id");
        return ((List<?>) listed)
                .stream().map(it -> model + "/" + ((Map<?, ?>) it).get("id")).toList();
    }

    private Shell.Outcome compare(String one, String other) {
        return shell.run(
                "compare",
                "--text",
                "Hello there.",
                "--cast",
                one,
                "--cast",
                "offline/" + other,
                "--out",
                out.toString(),
                "--json");
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> cells(Shell.Outcome outcome, int passage) {
        var passages = (List<Map<String, Object>>) outcome.json().get("passages");
        return (List<Map<String, Object>>) passages.get(passage).get("cells");
    }

    /// In a process that has a key.
    private Map<String, Object> inProcess(String... line) throws Exception {
        var builder =
                new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Commands.class.getName(),
                        folder.resolve("home").toString());
        builder.environment().put(EnvironmentKeys.variable("requesty"), "any");
        builder.redirectError(folder.resolve("errors").toFile());
        var timbre = builder.start();
        try (var to = timbre.outputWriter();
                var from = timbre.inputReader()) {
            to.write(Json.compact(new ArrayList<>(List.of(line))) + "\n");
            to.flush();
            return Map.copyOf(Json.readObject(from.readLine()));
        } finally {
            timbre.destroy();
        }
    }
}
