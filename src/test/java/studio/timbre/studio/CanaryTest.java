// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.studio;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import studio.timbre.Main;
import studio.timbre.form.CurlCommand;
import studio.timbre.form.FormValues;
import studio.timbre.form.JsonView;
import studio.timbre.form.Requests;
import studio.timbre.form.WireWriter;
import studio.timbre.language.FailureText;
import studio.timbre.provider.ProviderEntry;
import studio.timbre.provider.http.FaultServer;
import studio.timbre.settings.EnvironmentKeys;
import studio.timbre.settings.Home;
import studio.timbre.speech.Attempt;
import studio.timbre.speech.SpeechException;
import studio.timbre.speech.SpeechRequest;
import studio.timbre.speech.Task;
import studio.timbre.speech.Transport;
import studio.timbre.ui.shell.CopiedDetails;

/// Keys that are found nowhere: one of its own for every provider, sent to a server that repeats it
/// in every form that it can think of; then everything that was said and written is searched.
@Timeout(120)
class CanaryTest {
    private static final String SSE = "Content-Type: text/event-stream\r\n";
    private static final String JSON = "Content-Type: application/json\r\n";

    @TempDir private Path folder;
    private final Map<String, String> keys = new HashMap<>();
    private final StringBuilder heard = new StringBuilder();
    private Path sample;

    @BeforeEach
    void record() throws IOException {
        sample = Files.writeString(folder.resolve("sample.wav"), "RIFF");
    }

    @Test
    void noKeyIsFoundAnywhereButWhereItBelongs() throws Exception {
        try (var stranger = FaultServer.saying("200 OK", "Content-Type: audio/wav\r\n", "?");
                var echo = new FaultServer((asked, to) -> to.bytes(answer(asked, stranger)))) {
            tour(echo, true);
            tour(echo, false);
            assertTrue(echo.asked().size() > 80, "asked " + echo.asked().size());
            var came =
                    echo.asked().stream()
                            .map(asked -> asked.headers().getOrDefault("Authorization", ""))
                            .distinct()
                            .toList();
            for (var key : keys.values()) {
                assertTrue(came.contains("Bearer " + key), "no key came");
            }
            assertTrue(stranger.asked().size() > 5, "nobody followed the redirect");
            for (var asked : stranger.asked()) {
                absent(asked.headers() + asked.path() + asked.text(), "the stranger's post");
            }
            say(echo);
        }
        absent(heard.toString(), "what was said");
        search(folder);
    }

    /// Every provider, every answer; with keys from the environment, or entered by hand.
    private void tour(FaultServer echo, boolean fromEnvironment) throws Exception {
        var environment = new HashMap<String, String>();
        var home = new Home(folder.resolve("home"));
        try (var unsaid = Studio.open(new Setup(home, null, new EnvironmentKeys(Map.of()), true))) {
            for (var entry : networked(unsaid)) {
                var key = "sk-canary/+" + UUID.randomUUID();
                keys.put(entry.id() + fromEnvironment, key);
                environment.put(EnvironmentKeys.variable(entry.id()), key);
            }
        }
        var given = new EnvironmentKeys(fromEnvironment ? environment : Map.of());
        try (var studio = Studio.open(new Setup(home, null, given, true).withoutPauses())) {
            for (var entry : networked(studio)) {
                var book = studio.accountBook();
                var account = book.chosen(entry.id());
                var held = keys.get(entry.id() + fromEnvironment);
                if (!fromEnvironment) {
                    account = book.keep(account.at(echo.at("")), held);
                }
                for (var way : Way.values()) {
                    var moved = account.at(echo.at("/" + way.name()));
                    book.change(moved);
                    say(studio, entry);
                    // Who waits for a text that is cut waits as long as for a slow one.
                    if (way != Way.CUT) {
                        listen(studio, entry);
                        bring(studio, entry);
                    }
                    take(moved, book, studio.accounts().of(entry.id()), studio.settings().now());
                }
                crash(studio, held);
                book.change(book.chosen(entry.id()).at(echo.at("/" + Way.UNAUTHORIZED)));
                if (entry.lists().models() != null) {
                    test(studio, entry);
                }
                book.forget(book.chosen(entry.id()));
            }
        }
    }

    private void say(Studio studio, ProviderEntry entry) throws InterruptedException {
        var model =
                entry.models().stream()
                        .filter(each -> each.task() == Task.TTS)
                        .findFirst()
                        .orElseThrow();
        var schema = studio.catalogue().schema(entry.id(), model.id()).orElseThrow();
        var formed = Requests.of(schema, model, "Hello", FormValues.EMPTY);
        // A WebSocket would carry the key only after a handshake, which this server refuses.
        var request =
                new SpeechRequest(
                        formed.provider(),
                        formed.model(),
                        formed.voice(),
                        formed.text(),
                        formed.values(),
                        Transport.WHOLE);
        var run = studio.synthesizer().start(request);
        run.await();
        take(run, run.measures(), run.request(), run.recording());
        var failure = run.failure();
        if (failure != null) {
            take(failure, FailureText.of(failure).lines(), CopiedDetails.of(run, failure));
        }
        var wire = WireWriter.write(schema, request, studio.accounts().of(entry.id()).base());
        take(CurlCommand.of(wire, CurlCommand.variable(entry.id()), "out"), JsonView.of(wire));
        take(wire, schema);
    }

    private void listen(Studio studio, ProviderEntry entry) {
        for (var model : entry.models()) {
            if (model.task() == Task.ASR) {
                var schema = studio.catalogue().schema(entry.id(), model.id()).orElseThrow();
                var values = schema.initial().with("file", sample.toString());
                var request = Requests.of(schema, model, "", values);
                fails(() -> studio.scribe().transcribe(request, new Attempt()));
            }
        }
    }

    private void bring(Studio studio, ProviderEntry entry) {
        studio.voiceUpload(entry.id())
                .ifPresent(upload -> {
                    var model = entry.models().getFirst().id();
                    fails(() -> upload.upload(model, sample, new Attempt()));
                });
    }

    private interface Errand {
        Object run() throws SpeechException;
    }

    private void fails(Errand errand) {
        try {
            take(errand.run());
        } catch (SpeechException e) {
            take(e, e.failure(), FailureText.of(e.failure()).lines());
        }
    }

    /// An error of our own, of which a key is the reason.
    private void crash(Studio studio, String key) {
        var words = "Bearer " + key + " " + String.join(" ", forms(key));
        var error = new IllegalStateException(words, new IOException("Authorization: " + key));
        take(CopiedDetails.of(error, studio.accounts()::redacted));
    }

    private void test(Studio studio, ProviderEntry entry) {
        var book = studio.accountBook();
        var account = book.chosen(entry.id());
        try {
            var known = new studio.timbre.provider.Account(account.base(), book.key(account));
            take(known, studio.keyTrial().test(entry, known));
        } catch (SpeechException e) {
            take(e, e.failure(), FailureText.of(e.failure()).lines());
        }
    }

    /// The command line, in a process of its own.
    private void say(FaultServer echo) throws Exception {
        for (var way : List.of(Way.REFUSED, Way.PROSE, Way.EVENT_ERROR)) {
            var builder =
                    new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                            "-cp",
                            System.getProperty("java.class.path"),
                            Main.class.getName(),
                            "say",
                            "Hello",
                            "--json",
                            "--verbose",
                            "--provider",
                            "custom",
                            "--base-url",
                            echo.at("/" + way.name()).toString(),
                            "--home",
                            folder.resolve("home").toString());
            builder.environment().put("TIMBRE_KEY_CUSTOM", keys.get("customtrue"));
            builder.redirectErrorStream(true);
            builder.redirectOutput(folder.resolve("said-" + way).toFile());
            var timbre = builder.start();
            assertTrue(timbre.waitFor(60, TimeUnit.SECONDS));
            assertFalse(timbre.exitValue() == 0, "it failed, and said why");
        }
    }

    private static List<ProviderEntry> networked(Studio studio) {
        return studio.catalogue().providers().stream()
                .filter(each -> each.keyed() || each.lists().models() != null)
                .toList();
    }

    private void take(Object... words) {
        for (var word : words) {
            heard.append(word).append('\n');
        }
    }

    private void absent(String text, String where) {
        for (var entry : keys.entrySet()) {
            for (var form : forms(entry.getValue())) {
                int at = text.indexOf(form);
                var around =
                        at < 0
                                ? ""
                                : text.substring(
                                        Math.max(0, at - 120),
                                        Math.min(text.length(), at + form.length() + 40));
                assertEquals("", around, entry.getKey() + " in " + where);
            }
        }
    }

    private void search(Path root) throws IOException {
        var found = new ArrayList<Path>();
        try (var files = Files.walk(root)) {
            files.filter(Files::isRegularFile).forEach(found::add);
        }
        assertTrue(found.contains(folder.resolve("home/settings.json")), "settings were saved");
        assertTrue(found.contains(folder.resolve("home/logs/timbre-0.log")), "a log was written");
        for (var file : found) {
            absent(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1), file + "");
        }
    }

    private static List<String> forms(String key) {
        var bytes = key.getBytes(UTF_8);
        return List.of(
                key,
                URLEncoder.encode(key, UTF_8),
                Base64.getEncoder().withoutPadding().encodeToString(bytes),
                Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /// How the server lets a key slip.
    private enum Way {
        REFUSED,
        UNAUTHORIZED,
        LIMITED,
        DOWN,
        JSON_ERROR,
        EVENT_ERROR,
        PAGE,
        PROSE,
        REQUEST_ID,
        CONTENT_TYPE,
        REDIRECT,
        CUT
    }

    private static byte[] answer(FaultServer.Asked asked, FaultServer stranger) {
        var key = asked.headers().getOrDefault("Authorization", "Bearer none").substring(7);
        var words = "Wrong key: " + String.join(" ", forms(key));
        var error = "{\"error\":{\"message\":\"%s\",\"code\":\"%s\"}}".formatted(words, key);
        var id = "x-request-id: " + key + "\r\n";
        var way = Way.valueOf(asked.path().split("/")[1]);
        return switch (way) {
            case REFUSED -> whole("400 Bad Request", JSON + id, error);
            case UNAUTHORIZED -> whole("401 Unauthorized", JSON, error);
            case LIMITED -> whole("429 Too Many Requests", "Retry-After: 1\r\n", words);
            case DOWN -> whole("503 Down", "Content-Type: text/html\r\n", "<p>" + words);
            case JSON_ERROR -> whole("200 OK", JSON, error);
            case EVENT_ERROR -> whole("200 OK", SSE, "data: " + error + "\n\n");
            case PAGE ->
                    whole("200 OK", "Content-Type: text/html\r\n", "<title>" + words + "</title>");
            case PROSE -> whole("200 OK", "Content-Type: audio/wav\r\n", words);
            case REQUEST_ID -> whole("200 OK", "Content-Type: audio/wav\r\n" + id, "RIFF");
            case CONTENT_TYPE -> whole("200 OK", "Content-Type: audio/" + key + "\r\n", "xyzxyz");
            case REDIRECT ->
                    whole("302 Found", "Location: " + stranger.at("/sound.wav") + "\r\n", words);
            case CUT -> {
                var bytes = new ByteArrayOutputStream();
                bytes.writeBytes(whole("200 OK", "Content-Type: audio/wav\r\n" + id, error));
                yield java.util.Arrays.copyOf(bytes.toByteArray(), bytes.size() - 5);
            }
        };
    }

    private static byte[] whole(String status, String headers, String body) {
        return FaultServer.answer(status, headers, body.getBytes(UTF_8));
    }
}
