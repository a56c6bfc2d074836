// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import studio.timbre.provider.http.FaultServer;
import studio.timbre.provider.http.Talk;

@Timeout(60)
class SayCommandTest {
    @TempDir private Path folder;
    private Shell shell;
    private Path wav;

    @BeforeEach
    void open() {
        shell = new Shell(folder.resolve("home"));
        wav = folder.resolve("said.wav");
    }

    @Test
    void theOfflineVoiceSpeaksWithoutNetworkOrKey() throws Exception {
        var outcome = shell.run("say", "Hello, this is a test.", "-o", wav.toString(), "--json");
        assertEquals(0, outcome.exit(), outcome.err());
        assertEquals("done", outcome.json().get("state"));
        assertEquals("offline", outcome.json().get("provider"));
        assertEquals(0, outcome.number("requests"));
        assertNull(outcome.json().get("failure"));
        assertEquals(outcome.number("frames") * 2, samples(wav).length);
        double seconds = ((Number) outcome.json().get("durationSeconds")).doubleValue();
        assertTrue(seconds > 0.8 && seconds < 4, "five words in " + seconds + " s");
    }

    @Test
    void eigenIsHeardOverItsWebSocketUnlessOneSaysOtherwise() throws Exception {
        var sound = noise(30_000);
        try (var server =
                new FaultServer((asked, to) -> {
                    if (asked.method().equals("GET")) {
                        var talk = Talk.accept(asked, to);
                        talk.hear();
                        talk.hear();
                        talk.sound(sound).text("{\"type\":\"complete\"}");
                        to.hold();
                    } else {
                        to.bytes(FaultServer.answer("200 OK", "", streamedWav(24_000, sound)));
                    }
                })) {
            var base = server.at("").toString();
            var outcome =
                    shell.run("say", "Hi", "--provider", "eigen", "--base-url", base, "--json");
            assertEquals(0, outcome.exit(), outcome.err());
            assertEquals("websocket", outcome.json().get("transport"));
            assertEquals(1, outcome.number("requests"));
            var whole =
                    shell.run(
                            "say",
                            "Hi",
                            "--provider",
                            "eigen",
                            "--base-url",
                            base,
                            "--json",
                            "--transport",
                            "whole");
            assertEquals("whole", whole.json().get("transport"));
            assertEquals(outcome.json().get("sha256"), whole.json().get("sha256"));
        }
    }

    @Test
    void everyOfflineVoiceSoundsDifferent() {
        var hashes = new HashSet<Object>();
        var voices = shell.run("voices", "--json").out();
        var ids = java.util.regex.Pattern.compile("\"id\" : \"(\\w+)\"").matcher(voices);
        int count = 0;
        while (ids.find()) {
            count++;
            hashes.add(
                    shell.run("say", "One.", "--voice", ids.group(1), "--json")
                            .json()
                            .get("sha256"));
        }
        assertTrue(count >= 3, "voices: " + count);
        assertEquals(count, hashes.size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"wav", "pcm"})
    void whatTheServerSentIsInTheFileToTheLastBit(String format) throws Exception {
        var sound = noise(30_000);
        try (var server =
                new FaultServer((_, to) -> {
                    to.text("HTTP/1.1 200 OK\r\nContent-Type: application/octet-stream\r\n");
                    to.text("x-request-id: req-7\r\nTransfer-Encoding: chunked\r\n\r\n");
                    var body = format.equals("wav") ? streamedWav(22_050, sound) : sound;
                    var random = new Random(3);
                    for (int at = 0; at < body.length; ) {
                        int next = Math.min(body.length, at + 1 + 2 * random.nextInt(700));
                        to.chunk(Arrays.copyOfRange(body, at, next));
                        at = next;
                    }
                    to.chunk(new byte[0]);
                })) {
            var outcome = shell.sayTo(server, wav, "--set", "response_format=" + format);
            assertEquals(0, outcome.exit(), outcome.err());
            assertEquals(format, outcome.json().get("format"));
            assertEquals(format.equals("wav") ? 22_050 : 24_000, outcome.number("sampleRate"));
            assertEquals("req-7", outcome.json().get("requestId"));
            assertEquals(1, outcome.number("requests"));
            assertArrayEquals(sound, samples(wav));
            assertEquals("/x/v1/audio/speech", server.asked().getFirst().path());
        }
    }

    @Test
    void aResetKeepsEverythingThatCame() throws Exception {
        var sound = noise(24_000);
        try (var server =
                new FaultServer((_, to) -> {
                    to.text("HTTP/1.1 200 OK\r\nContent-Type: audio/pcm\r\n");
                    to.text("Content-Length: 100000\r\n\r\n");
                    to.bytes(sound);
                    to.hangUp();
                })) {
            var outcome = shell.sayTo(server, wav, "--set", "response_format=pcm");
            assertEquals(8, outcome.exit());
            assertEquals("incomplete", outcome.json().get("state"));
            assertEquals("StreamBroken", outcome.failure().get("kind"));
            assertInstanceOf(String.class, outcome.failure().get("message"));
            assertArrayEquals(sound, samples(wav));
            assertEquals(1, server.asked().size());
        }
    }

    private static byte[] noise(int bytes) {
        var noise = new byte[bytes];
        new Random(11).nextBytes(noise);
        return noise;
    }

    /// A WAV as servers stream it: sizes of 0xFFFFFFFF, and a LIST chunk before the samples.
    private static byte[] streamedWav(int rate, byte[] sound) {
        var head = ByteBuffer.allocate(78).order(ByteOrder.LITTLE_ENDIAN);
        head.put("RIFF".getBytes(ISO_8859_1)).putInt(-1).put("WAVEfmt ".getBytes(ISO_8859_1));
        head.putInt(16).putShort((short) 1).putShort((short) 1).putInt(rate).putInt(rate * 2);
        head.putShort((short) 2).putShort((short) 16);
        head.put("LIST".getBytes(ISO_8859_1)).putInt(26).put(new byte[26]);
        head.put("data".getBytes(ISO_8859_1)).putInt(-1);
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(head.array());
        bytes.writeBytes(sound);
        return bytes.toByteArray();
    }

    private static byte[] samples(Path wav) throws Exception {
        var bytes = Files.readAllBytes(wav);
        int size = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getInt(40);
        assertEquals(bytes.length - 44, size);
        return Arrays.copyOfRange(bytes, 44, bytes.length);
    }
}
