// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.provider.eigen;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import studio.timbre.decode.Decoders;
import studio.timbre.decode.FileLength;
import studio.timbre.provider.Account;
import studio.timbre.provider.BundledCatalogue;
import studio.timbre.provider.http.HttpProfile;
import studio.timbre.provider.http.OutgoingWriter;
import studio.timbre.provider.http.SpeechClient;
import studio.timbre.sandbox.Sandbox;
import studio.timbre.sandbox.sound.ToneEngine;
import studio.timbre.speech.Attempt;
import studio.timbre.speech.SpeechException;
import studio.timbre.speech.SpeechFailure;
import studio.timbre.speech.SpeechRequest;
import studio.timbre.speech.Transport;
import studio.timbre.studio.Threads;

/// Two who share no line of code understand each other.
@Timeout(60)
class EigenAgainstTheSandboxTest {
    private static final int WAV_HEADER = 44;
    private static final String TEXT = "One two three.";

    private final SpeechClient client = new SpeechClient(HttpProfile.STANDARD);
    private final Attempt attempt = new Attempt();
    private Sandbox sandbox;

    @BeforeEach
    void open() throws IOException {
        sandbox = Sandbox.start(0, new ToneEngine(), new Threads().background());
    }

    @AfterEach
    void close() {
        client.close();
        sandbox.close();
    }

    private EigenProvider provider(String key) {
        var catalogue = new BundledCatalogue();
        var entry = catalogue.provider("eigen").orElseThrow();
        var account = new Account(sandbox.address().resolve("/eigen"), key);
        return new EigenProvider(new OutgoingWriter(entry, catalogue, _ -> account), client);
    }

    private static SpeechRequest request(
            String model, String text, Transport way, Map<String, Object> values) {
        return new SpeechRequest("eigen", model, null, text, values, way);
    }

    private byte[] said(String model, Transport way) throws SpeechException {
        var all = new ByteArrayOutputStream();
        try (var audio = provider("any").open(request(model, TEXT, way, Map.of()), new Attempt())) {
            var some = new byte[1_000];
            for (int read = audio.read(some, 0, 1_000);
                    read >= 0;
                    read = audio.read(some, 0, 1_000)) {
                all.write(some, 0, read);
            }
        }
        return all.toByteArray();
    }

    @ParameterizedTest
    @ValueSource(strings = {"higgs2p5", "chatterbox", "qwen3-tts"})
    void aSpeechSoundsTheSameWhicheverWayItCame(String model) throws Exception {
        var file = said(model, Transport.WHOLE);
        var samples = Arrays.copyOfRange(file, WAV_HEADER, file.length);
        assertTrue(samples.length > 10_000);
        assertArrayEquals(samples, said(model, Transport.SSE));
        assertArrayEquals(samples, said(model, Transport.WEBSOCKET));
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void aWrongKeyIsSaidToBeWrong(Transport way) {
        var asked = request("higgs2p5", TEXT, way, Map.of());
        var thrown =
                assertThrows(SpeechException.class, () -> provider("wrong").open(asked, attempt));
        // In a socket there is no status to tell by.
        Class<?> told =
                way == Transport.WEBSOCKET
                        ? SpeechFailure.Refused.class
                        : SpeechFailure.Unauthorized.class;
        assertEquals(told, thrown.failure().getClass());
    }

    @ParameterizedTest
    @CsvSource({"json", "text"})
    void whatWasSaidIsWrittenDown(String format, @TempDir Path folder) throws Exception {
        var recording = Files.write(folder.resolve("a.wav"), said("higgs2p5", Transport.WHOLE));
        var values =
                Map.<String, Object>of("file", recording.toString(), "response_format", format);
        var asked = request("whisper_v3_turbo", "", Transport.WHOLE, values);
        assertEquals(TEXT, provider("any").transcribe(asked, attempt).text());
        assertEquals(1, attempt.requests());
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void whatWasTurnedAwayOnceIsCarriedOutOnce(Transport way) throws Exception {
        sandbox.faults("status=503,retry-after=1,times=1");
        assertTrue(said("higgs2p5", way).length > 10_000);
        var socket = way == Transport.WEBSOCKET;
        var seen =
                sandbox.report()
                        .at(
                                (socket ? "GET" : "POST")
                                        + " /eigen/api/v1/generate"
                                        + (socket ? "/ws" : ""));
        assertEquals(2, seen.came());
        assertEquals(1, seen.carriedOut());
    }

    @Test
    void aVoiceThatWasBroughtSpeaksForItsModelAndNoOther(@TempDir Path folder) throws Exception {
        var sample = Files.write(folder.resolve("me.wav"), said("higgs2p5", Transport.WHOLE));
        var id = provider("any").upload("higgs2p5", sample, attempt);
        assertEquals(1, attempt.requests());
        var values = Map.<String, Object>of("voice_id", id);
        provider("any").open(request("higgs2p5", TEXT, Transport.WHOLE, values), attempt).close();
        var other = request("qwen3-tts", TEXT, Transport.WHOLE, values);
        var thrown =
                assertThrows(SpeechException.class, () -> provider("any").open(other, attempt));
        assertInstanceOf(SpeechFailure.NotFound.class, thrown.failure());
    }

    @Test
    void aSampleThatIsNotThereNeverLeaves(@TempDir Path folder) {
        var sample = folder.resolve("gone.wav");
        var thrown =
                assertThrows(
                        SpeechException.class,
                        () -> provider("any").upload("chatterbox", sample, attempt));
        assertInstanceOf(SpeechFailure.Refused.class, thrown.failure());
        assertEquals(0, attempt.requests());
    }

    @ParameterizedTest
    @CsvSource({"30, true", "30.1, false"})
    void aSampleThatIsTooLongNeverLeaves(double seconds, boolean goes, @TempDir Path folder)
            throws Exception {
        var sample = silence(folder.resolve("me.wav"), seconds);
        var catalogue = new BundledCatalogue();
        var account = new Account(sandbox.address().resolve("/eigen"), "any");
        try (var decoders = new Decoders(new Threads().decoding(), folder)) {
            var provider =
                    new EigenProvider(
                            new OutgoingWriter(
                                    catalogue.provider("eigen").orElseThrow(),
                                    catalogue,
                                    _ -> account,
                                    new FileLength(decoders)::of),
                            client);
            var values = Map.<String, Object>of("audio_prompt_file", sample.toString());
            var asked = request("chatterbox", TEXT, Transport.WHOLE, values);
            if (goes) {
                provider.open(asked, attempt).close();
                provider.upload("chatterbox", sample, attempt);
                assertEquals(2, attempt.requests());
                return;
            }
            for (Executable each :
                    List.<Executable>of(
                            () -> provider.open(asked, attempt),
                            () -> provider.upload("chatterbox", sample, attempt))) {
                var thrown = assertThrows(SpeechException.class, each);
                var refused = assertInstanceOf(SpeechFailure.Refused.class, thrown.failure());
                assertTrue(refused.words().message().contains("30.1 s"), refused::toString);
            }
            assertEquals(0, attempt.requests());
        }
    }

    private static Path silence(Path file, double seconds) throws IOException {
        int frames = (int) (seconds * 24_000);
        var format = new AudioFormat(24_000, 16, 1, true, false);
        var bytes = new ByteArrayInputStream(new byte[2 * frames]);
        var type = AudioFileFormat.Type.WAVE;
        AudioSystem.write(new AudioInputStream(bytes, format, frames), type, file.toFile());
        return file;
    }

    @Test
    void aModelThatOnlyHearsTakesNoVoiceIn(@TempDir Path folder) throws Exception {
        var sample = Files.createFile(folder.resolve("me.wav"));
        var thrown =
                assertThrows(
                        SpeechException.class,
                        () -> provider("any").upload("whisper_v3_turbo", sample, attempt));
        assertInstanceOf(SpeechFailure.NotFound.class, thrown.failure());
        assertEquals(0, attempt.requests());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"fragments", "ping-flood", "odd-chunks", "answer=ack", "delay-first=300"})
    void whatIsUnusualButAllowedChangesNoSample(String habit) throws Exception {
        var usual = said("qwen3-tts", Transport.WEBSOCKET);
        sandbox.faults(habit);
        assertArrayEquals(usual, said("qwen3-tts", Transport.WEBSOCKET));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cut-after=5000",
                "reset=5000",
                "no-done",
                "close=1011",
                "close=1000",
                "oversize=20"
            })
    void aSocketThatEndsTooEarlyIsNoWholeSpeech(String fault) {
        sandbox.faults(fault);
        var thrown =
                assertThrows(SpeechException.class, () -> said("higgs2p5", Transport.WEBSOCKET));
        assertInstanceOf(SpeechFailure.StreamBroken.class, thrown.failure());
        assertEquals(1, sandbox.report().at("GET /eigen/api/v1/generate/ws").came());
    }
}
