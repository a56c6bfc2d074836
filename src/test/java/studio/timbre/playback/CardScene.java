// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.playback;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import studio.timbre.audio.PcmFormat;
import studio.timbre.audio.Recording;
import studio.timbre.equipment.Capture;
import studio.timbre.equipment.Players;
import studio.timbre.equipment.Soon;
import studio.timbre.equipment.SoundCard;
import studio.timbre.equipment.Sounds;
import studio.timbre.playback.PlayerState.Phase;
import studio.timbre.speech.SpeechException;

/// A player on the virtual sound card, and what the card received.
class CardScene {
    static final int RATE = 24_000;
    static final PcmFormat MONO = new PcmFormat(RATE, 1);

    @TempDir Path folder;
    Player player;
    Recording recording;

    @BeforeEach
    void begin() {
        player = Players.on(new SystemDevices());
        recording = new Recording(folder.resolve("sound"));
    }

    @AfterEach
    void end() {
        player.close();
        recording.close();
    }

    void complete(short[] sound, PcmFormat format) throws SpeechException {
        recording.begin(format);
        recording.append(Sounds.bytes(sound, 0, sound.length));
        recording.finish();
    }

    void awaitPhase(Phase phase) {
        Soon.until(
                () -> player.state().phase() == phase && player.state().recording() == recording);
    }

    void awaitFrame(long frame) {
        Soon.until(() -> player.state().frameAt(System.nanoTime()) >= frame);
    }

    static Capture listen() throws IOException {
        return Capture.of(SoundCard.sink(), MONO);
    }

    static short[] heard(Capture capture) {
        capture.awaitSilence(Duration.ofMillis(200));
        return Sounds.trimmed(capture.samples());
    }
}
