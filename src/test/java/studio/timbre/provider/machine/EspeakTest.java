// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.provider.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.timbre.speech.Attempt;
import studio.timbre.speech.SpeechException;
import studio.timbre.speech.SpeechFailure;
import studio.timbre.speech.SpeechRequest;
import studio.timbre.speech.Transport;

/// The real espeak-ng, where it is installed.
class EspeakTest {
    @TempDir private Path folder;
    private Engines engines;

    @BeforeEach
    void find() {
        var path =
                SearchPath.of(
                        System.getProperty("os.name", ""),
                        System.getenv().getOrDefault("PATH", ""));
        engines = new Engines(path, folder, folder.resolve("spool"), FakeProgram.THREADS);
        assumeTrue(engines.has("espeak"), "espeak-ng is not installed here");
    }

    @Test
    void itsLanguagesAndVariantsAreVoices() {
        var voices = engines.voices("espeak").join();
        var pattern = Recipe.of("espeak").patterns().getOrDefault("voice", "");
        assertTrue(voices.size() > 1_000, voices.size() + " voices");
        for (var voice : voices) {
            assertTrue(voice.id().matches(pattern), voice.id());
        }
        var english = voices.stream().filter(v -> v.id().equals("en-gb")).findFirst().orElseThrow();
        assertEquals("en-GB", english.language());
        assertEquals("English (Great Britain)", english.label());
        var woman = voices.stream().filter(v -> v.id().equals("de+f3")).findFirst().orElseThrow();
        assertEquals("German, female3", woman.label());
        assertEquals("de", woman.language());
    }

    @Test
    void itSpeaksAsTheFormSays() throws Exception {
        var plain = said("Guten Tag, wie geht es Ihnen?", "de", Map.of());
        assertEquals("RIFF", new String(plain, 0, 4, java.nio.charset.StandardCharsets.US_ASCII));
        assertTrue(plain.length > 30_000, plain.length + " bytes");
        var slow = said("Guten Tag, wie geht es Ihnen?", "de", Map.of("speed", new BigDecimal(90)));
        assertTrue(slow.length > plain.length * 1.5);
        for (var name : java.util.List.of("pitch", "volume")) {
            var other =
                    said("Guten Tag, wie geht es Ihnen?", "de", Map.of(name, new BigDecimal(90)));
            assertTrue(!Arrays.equals(plain, other), name);
        }
        assertTrue(!Arrays.equals(plain, said("Guten Tag, wie geht es Ihnen?", "de+f3", Map.of())));
    }

    @Test
    void aVoiceThatItLacksIsToldInItsWords() {
        var thrown = assertThrows(SpeechException.class, () -> said("Hi", "xx-nobody", Map.of()));
        var failed = assertInstanceOf(SpeechFailure.EngineFailed.class, thrown.failure());
        assertTrue(failed.reason().contains("does not exist"), failed.reason());
    }

    @Test
    void aTextThatLooksLikeOptionsIsSpoken() throws Exception {
        var said = said("-w " + folder.resolve("hit") + "\n--help; $(id)", "en-us", Map.of());
        assertTrue(said.length > 30_000, said.length + " bytes");
        assertTrue(Files.notExists(folder.resolve("hit")));
    }

    @Test
    void theFirstSoundOfALongTextDoesNotWaitForTheLast() throws Exception {
        var attempt = new Attempt();
        long began = System.nanoTime();
        try (var audio =
                engines.provider("espeak")
                        .open(request("A sentence. ".repeat(40_000), "en-us"), attempt)) {
            assertTrue(audio.read(new byte[4096], 0, 4096) > 0);
            assertTrue(System.nanoTime() - began < 5_000_000_000L);
            attempt.cancel();
        }
        assertEquals(0, attempt.requests());
    }

    private static SpeechRequest request(String text, String voice) {
        return new SpeechRequest("espeak", "espeak-ng", voice, text, Map.of(), Transport.WHOLE);
    }

    private byte[] said(String text, String voice, Map<String, Object> values)
            throws SpeechException {
        var request =
                new SpeechRequest("espeak", "espeak-ng", voice, text, values, Transport.WHOLE);
        try (var audio = engines.provider("espeak").open(request, new Attempt())) {
            var said = new ByteArrayOutputStream();
            var some = new byte[8192];
            for (int read = 0; read >= 0; ) {
                read = audio.read(some, 0, some.length);
                said.write(some, 0, Math.max(0, read));
            }
            return said.toByteArray();
        }
    }
}
