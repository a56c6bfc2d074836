// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import studio.timbre.audio.PcmFormat;
import studio.timbre.audio.Recording;
import studio.timbre.dsp.Loudness;
import studio.timbre.equipment.Capture;
import studio.timbre.equipment.NeedsSoundCard;
import studio.timbre.equipment.Players;
import studio.timbre.equipment.Soon;
import studio.timbre.equipment.SoundCard;
import studio.timbre.equipment.Sounds;
import studio.timbre.form.Cast;
import studio.timbre.form.FormValues;
import studio.timbre.playback.Player;
import studio.timbre.playback.PlayerState.Phase;
import studio.timbre.playback.SystemDevices;
import studio.timbre.speech.SpeechException;
import studio.timbre.studio.Studio;
import studio.timbre.ui.kit.FxDriver;

/// Six voices that say the same, heard one after the other by the keys 1 to 6 in a real window, and
/// taken down from the virtual sound card. Takes minutes and the voices for itself, so it runs by
/// its name alone: `mvn test -Dtest=CompareSwitchUiTest -Dcaptured=true`.
@NeedsSoundCard
@EnabledIfSystemProperty(named = "captured", matches = "true")
@Timeout(300)
class CompareSwitchUiTest {
    private static final PcmFormat FORMAT = new PcmFormat(24_000, 1);
    private static final List<KeyCode> KEYS =
            List.of(
                    KeyCode.DIGIT1,
                    KeyCode.DIGIT2,
                    KeyCode.DIGIT3,
                    KeyCode.DIGIT4,
                    KeyCode.DIGIT5,
                    KeyCode.DIGIT6);
    private static final double MOST_LU = 0.5;
    private static final String SCRIPT =
            """
            The lighthouse has been dark for three nights now, and nobody in town talks of it; \
            somebody has to row over and look, before the ships come in with the morning tide. \
            Take the small lamp: the big one draws too much attention, and the harbour master, who \
            sleeps badly, likes to stand at his window until the bells have rung for the fourth time.
            """;

    /// No two of them sound alike, nor are they equally long.
    private static final List<Cast> CASTS =
            List.of(
                    cast("requesty", "openai/gpt-4o-mini-tts", "alloy", "1.0"),
                    cast("requesty", "openai/tts-1", "coral", "1.05"),
                    cast("requesty", "openai/tts-1", "nova", "1.1"),
                    cast("modelstream", "tts-1", "alloy", "0.9"),
                    cast("modelstream", "tts-1", "shimmer", "0.95"),
                    cast("modelstream", "tts-1", "fable", "1.02"));

    @TempDir private Path folder;
    private final Player player = Players.on(new SystemDevices());
    private CompareStage stage;

    @BeforeEach
    void make() throws Exception {
        stage =
                new CompareStage(
                        folder.resolve("home"), player, (Studio house) -> house.sandbox(0), SCRIPT);
        CASTS.forEach(stage::add);
        stage.make();
    }

    @AfterEach
    void close() {
        stage.close();
        player.close();
    }

    @Test
    void eachIsHeardAsLoudAsTheOthers() throws Exception {
        var lufs = new ArrayList<Double>();
        for (int cast = 0; cast < KEYS.size(); cast++) {
            try (var capture = Capture.of(SoundCard.sink(), FORMAT)) {
                stage.window.press(KEYS.get(cast));
                var recording = recording(cast);
                while (player.state().recording() != recording || !ended()) {
                    Soon.after(Duration.ofMillis(20));
                }
                capture.awaitSilence(Duration.ofMillis(300));
                lufs.add(lufs(Sounds.trimmed(capture.samples())));
            }
        }
        double apart = Collections.max(lufs) - Collections.min(lufs);
        System.out.printf(Locale.ROOT, "heard: %s LUFS, %.2f LU apart%n", lufs, apart);
        assertTrue(apart < MOST_LU, lufs::toString);
    }

    @Test
    void pressingAKeyWhileItPlaysGoesOverWithoutAClick() throws Exception {
        var random = new Random(3);
        int presses = 3 * KEYS.size();
        int heard;
        List<Switched.Change> changes;
        var sounds = sounds();
        try (var capture = Capture.of(SoundCard.sink(), FORMAT)) {
            stage.window.press(KEYS.getFirst());
            Soon.until(() -> player.state().phase() == Phase.PLAYING);
            for (int press = 1; press <= presses; press++) {
                Soon.after(Duration.ofMillis(random.nextInt(150, 300)));
                stage.window.press(KEYS.get(press % KEYS.size()));
            }
            Soon.after(Duration.ofMillis(300));
            stage.window.press(KeyCode.DIGIT0);
            capture.awaitSilence(Duration.ofMillis(300));
            heard = capture.onset(0);
            changes = new Switched(sounds, capture.samples(heard)).changes();
        }
        var switches = changes.stream().filter(each -> each.from() != each.to()).toList();
        int own = sounds.stream().mapToInt(Switched::step).max().orElseThrow();
        int highest = switches.stream().mapToInt(Switched.Change::step).max().orElse(0);
        int longest = switches.stream().mapToInt(Switched.Change::frames).max().orElse(0);
        System.out.printf(
                Locale.ROOT,
                "%d presses, %d switches, %d other breaks, %d underruns; the highest step is %.2f"
                        + " of the sounds' own, the longest fade %.1f ms%n",
                presses,
                switches.size(),
                changes.size() - switches.size(),
                player.state().underruns(),
                (double) highest / own,
                longest * 1_000.0 / FORMAT.sampleRate());
        // What was pressed twice within a pause for breath cannot be told apart.
        var pressed = IntStream.rangeClosed(1, presses).mapToObj(i -> i % KEYS.size()).iterator();
        for (var each : switches) {
            assertTrue(comes(pressed, each.to()), switches::toString);
        }
        assertTrue(switches.size() >= presses - 2, switches::toString);
        assertTrue(highest <= own, highest + " above " + own);
    }

    private static boolean comes(Iterator<Integer> all, int wanted) {
        while (all.hasNext()) {
            if (all.next() == wanted) {
                return true;
            }
        }
        return false;
    }

    private static Cast cast(String provider, String model, String voice, String speed) {
        var values = Map.<String, Object>of("voice", voice, "speed", new BigDecimal(speed));
        return new Cast(provider, model, new FormValues(values, null));
    }

    private boolean ended() {
        return player.state().phase() == Phase.ENDED;
    }

    private Recording recording(int cast) {
        return FxDriver.get(() ->
                Objects.requireNonNull(stage.model.cell(0, cast).rendition().run()).recording());
    }

    /// What each voice is to sound like, as loud as the others.
    private List<short[]> sounds() {
        var gains = FxDriver.get(() -> stage.model.comparison().match(0).gains());
        var all = new ArrayList<short[]>();
        for (int cast = 0; cast < gains.size(); cast++) {
            var recording = recording(cast);
            assertEquals(FORMAT, recording.format());
            all.add(sound(recording, gains.get(cast)));
        }
        return all;
    }

    private static short[] sound(Recording recording, double gain) {
        var samples = new short[(int) recording.frames()];
        recording.read(0, samples, samples.length);
        for (int i = 0; i < samples.length; i++) {
            samples[i] =
                    (short)
                            Math.clamp(
                                    Math.round(samples[i] * gain),
                                    Short.MIN_VALUE,
                                    Short.MAX_VALUE);
        }
        return samples;
    }

    private static double lufs(short[] sound) throws IOException, SpeechException {
        try (var recording = new Recording(Files.createTempFile("heard", ".pcm"))) {
            recording.begin(FORMAT);
            recording.append(Sounds.bytes(sound, 0, sound.length));
            recording.finish();
            return Loudness.of(recording).lufs();
        }
    }
}
