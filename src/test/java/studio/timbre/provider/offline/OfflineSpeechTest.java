// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.provider.offline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import studio.timbre.audio.EncodedAudio;
import studio.timbre.speech.Attempt;
import studio.timbre.speech.SpeechException;
import studio.timbre.speech.SpeechRequest;
import studio.timbre.speech.Transport;
import studio.timbre.speech.WordTiming;

/// The real engines.
class OfflineSpeechTest {
    private static final Executor THREADS = work -> Thread.ofPlatform().daemon().start(work);
    private static final OfflineProvider PROVIDER = new OfflineProvider(THREADS);

    private static final String TEXT =
            "The quick brown fox jumps over 12 lazy dogs. Dr. Smith paid $3.50, didn’t he?";

    @Test
    void everyVoiceSaysTheTextAtASpeakersPaceCleanAndEquallyLoud() throws Exception {
        for (var voice : OfflineVoice.all().keySet()) {
            var sound = say(voice, TEXT, Map.of());
            double perMinute = 18 * 60 / sound.seconds();
            assertTrue(perMinute > 100 && perMinute < 200, voice + " wpm " + perMinute);
            assertTrue(sound.peak() < 0.995, voice + " peak " + sound.peak());
            assertEquals(0, sound.offset(), 0.0005, voice);
            assertEquals(-18.5, sound.decibels(), 2, voice);
        }
    }

    @Test
    void theVoicesCanBeToldApart() throws Exception {
        var pitches = new HashMap<String, Double>();
        for (var voice : OfflineVoice.all().keySet()) {
            pitches.put(voice, say(voice, TEXT, Map.of()).pitch());
        }
        var byPitch = pitches.entrySet().stream().sorted(Map.Entry.comparingByValue()).toList();
        for (int i = 1; i < byPitch.size(); i++) {
            double semitones = semitones(byPitch.get(i - 1).getValue(), byPitch.get(i).getValue());
            assertTrue(semitones > 1.5, byPitch.toString());
        }
        assertEquals("walter", byPitch.getFirst().getKey());
        assertEquals("mia", byPitch.getLast().getKey());
    }

    @ParameterizedTest
    @ValueSource(strings = {"clara", "kevin"})
    void speedAndPitchDoWhatTheySay(String voice) throws Exception {
        var plain = say(voice, TEXT, Map.of("pause", 0));
        var fast = say(voice, TEXT, Map.of("pause", 0, "speed", 2));
        assertEquals(2, plain.seconds() / fast.seconds(), 0.1);
        var slow = say(voice, TEXT, Map.of("pause", 0, "speed", 0.5));
        assertEquals(0.5, plain.seconds() / slow.seconds(), 0.03);
        var high = say(voice, TEXT, Map.of("pitch", 5, "melody", 0));
        var low = say(voice, TEXT, Map.of("pitch", -5, "melody", 0));
        assertEquals(10, semitones(low.pitch(), high.pitch()), 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"clara", "kevin", "walter"})
    void everyWordIsTimedWithinTheSoundAndPointsIntoTheText(String voice) throws Exception {
        var text = "One <b>bold</b> café & “two” – 1,200 times.\n\nIt’s 😀 done; really done.";
        try (var audio = open(voice, text, Map.of())) {
            var sound = Sound.of(audio);
            var words = audio.words();
            var spelled =
                    words.stream().map(w -> text.substring(w.textStart(), w.textEnd())).toList();
            assertTrue(
                    spelled.containsAll(
                            List.of("One", "bold", "café", "&", "two", "times", "It’s", "really")),
                    spelled.toString());
            WordTiming last = words.getFirst();
            for (var word : words) {
                assertTrue(word.end().compareTo(word.start()) > 0, word.toString());
                assertTrue(word.start().compareTo(last.start()) >= 0, word.toString());
                assertTrue(word.textStart() >= last.textStart(), word.toString());
                last = word;
            }
            assertTrue(last.end().toNanos() / 1e9 <= sound.seconds(), last.toString());
            assertTrue(last.end().toNanos() / 1e9 > sound.seconds() - 0.3, last.toString());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"clara", "kevin"})
    void oddTextsAreSaidAndNothingIsPrinted(String voice) throws Exception {
        var texts =
                List.of(
                        "xkcdqwrtzp",
                        "www.example.com/foo?bar",
                        "WTF!!!??!",
                        "IIV MMXX",
                        "a",
                        "$-5",
                        "123456789012345678901234567890",
                        "'''b''",
                        "4/0",
                        "(((x",
                        "--- 5 ---",
                        "\uD83D hi \uDE00",
                        "你好 hello",
                        "a < b & c > d <i>e</i>",
                        "U.S.A.");
        var printed = new ByteArrayOutputStream();
        var screen = System.out;
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            for (var text : texts) {
                assertTrue(say(voice, text, Map.of()).seconds() > 0.15, text);
            }
        } finally {
            System.setOut(screen);
        }
        assertEquals("", printed.toString(StandardCharsets.UTF_8));
    }

    @Test
    void oneWordOfFiveThousandLettersComesToAnEnd() {
        assertTimeoutPreemptively(
                Duration.ofSeconds(30),
                () -> assertTrue(say("kevin", "x".repeat(5_000), Map.of()).seconds() > 60));
        assertTimeoutPreemptively(
                Duration.ofSeconds(30),
                () -> {
                    try (var audio = open("clara", "b".repeat(5_000), Map.of())) {
                        assertTrue(audio.read(new byte[9_600], 0, 9_600) > 0);
                    }
                });
    }

    @Test
    void twoRunsAtOnceGetEachTheirOwnText() throws Exception {
        var alone = say("clara", TEXT, Map.of());
        var other = new CompletableFuture<Sound>();
        THREADS.execute(() -> {
            try {
                other.complete(say("martin", TEXT, Map.of()));
            } catch (SpeechException e) {
                other.completeExceptionally(e);
            }
        });
        var together = say("clara", TEXT, Map.of());
        assertEquals(alone.samples().length, together.samples().length);
        assertEquals(alone.pitch(), together.pitch(), 1);
        assertTrue(semitones(other.get().pitch(), together.pitch()) > 6);
    }

    @Test
    void noClickStandsWhereSentencesMeet() throws Exception {
        for (var voice : List.of("clara", "kevin")) {
            var samples = say(voice, "One. Two. Three.", Map.of("pause", 200)).samples();
            int joins = 0;
            int zeros = 0;
            for (int i = 1; i < samples.length - 1; i++) {
                zeros = samples[i] == 0 ? zeros + 1 : 0;
                if (zeros == 2_000) {
                    joins++;
                    assertTrue(Math.abs(samples[i - 2_000]) < 0.001, voice + " ends in a step");
                }
                if (zeros >= 2_000 && samples[i + 1] != 0) {
                    assertTrue(Math.abs(samples[i + 1]) < 0.001, voice + " begins with a step");
                }
            }
            assertEquals(2, joins, voice);
            assertEquals(0, samples[0]);
            assertEquals(0, samples[samples.length - 1]);
        }
    }

    @Test
    void fiftyThousandCharactersSoundAtOnceAndEndWhenOneWishes() {
        var text = "Nobody knows how long this will take, but it begins. ".repeat(950);
        assertTimeoutPreemptively(
                Duration.ofSeconds(10),
                () -> {
                    try (var audio = open("clara", text, Map.of())) {
                        for (int bytes = 0; bytes < 1_000_000; ) {
                            bytes += audio.read(new byte[65_536], 0, 65_536);
                        }
                    }
                });
    }

    private static double semitones(double low, double high) {
        return 12 * Math.log(high / low) / Math.log(2);
    }

    private static EncodedAudio open(String voice, String text, Map<String, Object> values)
            throws SpeechException {
        return PROVIDER.open(
                new SpeechRequest("offline", "english", voice, text, values, Transport.WHOLE),
                new Attempt());
    }

    private static Sound say(String voice, String text, Map<String, Object> values)
            throws SpeechException {
        try (var audio = open(voice, text, values)) {
            return Sound.of(audio);
        }
    }
}
