// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.playback;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.timbre.audio.PcmFormat;
import studio.timbre.audio.Recording;
import studio.timbre.audio.SpeechLikeSound;
import studio.timbre.equipment.Capture;
import studio.timbre.equipment.NeedsSoundCard;
import studio.timbre.equipment.Players;
import studio.timbre.equipment.Soon;
import studio.timbre.equipment.SoundCard;
import studio.timbre.playback.PlayerState.Phase;
import studio.timbre.speech.SpeechException;

/// Whatever is done while it sounds, nothing clicks: no step is higher than 1.2 times those of the
/// sound itself.
@NeedsSoundCard
class LinePlayerSmoothnessTest {
    private static final PcmFormat MONO = new PcmFormat(SpeechLikeSound.RATE, 1);
    private static final double MOST = 1.2;

    @TempDir Path folder;
    private Player player;
    private Recording recording;
    private Recording other;

    @BeforeEach
    void begin() throws SpeechException {
        player = Players.on(new SystemDevices());
        recording = speech("one", 0);
        other = speech("other", 1);
    }

    @AfterEach
    void end() {
        player.close();
        recording.close();
        other.close();
    }

    private Recording speech(String name, int later) throws SpeechException {
        var speech = new Recording(folder.resolve(name));
        speech.begin(MONO);
        SpeechLikeSound.append(speech, 8 + later);
        speech.finish();
        return speech;
    }

    private static int highestStep(short[] sound) {
        int highest = 0;
        for (int i = 1; i < sound.length; i++) {
            highest = Math.max(highest, Math.abs(sound[i] - sound[i - 1]));
        }
        return highest;
    }

    private int ownStep() {
        var sound = new short[(int) recording.frames()];
        recording.read(0, sound, sound.length);
        return highestStep(sound);
    }

    private static void aMoment() {
        Soon.after(Duration.ofMillis(230));
    }

    private void assertSmooth(Runnable actions) throws Exception {
        try (var capture = Capture.of(SoundCard.sink(), MONO)) {
            player.play(recording, 0);
            Soon.until(() -> player.state().phase() == Phase.PLAYING);
            aMoment();
            actions.run();
            aMoment();
            player.pause();
            capture.awaitSilence(Duration.ofMillis(300));
            double steps = (double) highestStep(capture.samples()) / ownStep();
            // A gap of a machine that is too busy clicks, whatever the player does.
            assertEquals(0, player.state().underruns(), "this machine was late");
            assertTrue(steps <= MOST, steps + " times its own");
        }
    }

    @Test
    void pausesAndResumesDoNotClick() throws Exception {
        assertSmooth(() -> {
            for (int i = 0; i < 4; i++) {
                player.pause();
                aMoment();
                player.resume();
                aMoment();
            }
        });
    }

    @Test
    void seeksDoNotClick() throws Exception {
        assertSmooth(() -> {
            for (int i = 1; i < 6; i++) {
                player.seek(i * 17_321L);
                aMoment();
            }
        });
    }

    @Test
    void loopsDoNotClick() throws Exception {
        assertSmooth(() -> {
            player.loop(11_111, 14_444);
            Soon.after(Duration.ofSeconds(1));
        });
    }

    @Test
    void switchesDoNotClick() throws Exception {
        assertSmooth(() -> {
            for (int i = 0; i < 3; i++) {
                player.switchTo(new Programme(other, 0.8), 30_000);
                aMoment();
                player.switchTo(new Programme(recording, 1));
                aMoment();
            }
        });
    }

    @Test
    void changesOfSpeedAndLevelDoNotClick() throws Exception {
        assertSmooth(() -> {
            for (double speed : new double[] {1.5, 0.6, 2, 1}) {
                player.speed(speed);
                player.level(speed / 2);
                aMoment();
            }
        });
    }
}
