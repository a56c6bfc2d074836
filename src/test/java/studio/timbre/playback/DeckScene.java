// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.playback;

import static studio.timbre.playback.Rig.MONO;
import static studio.timbre.playback.Rig.RATE;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import studio.timbre.audio.Recording;
import studio.timbre.equipment.Sounds;
import studio.timbre.playback.PlayerState.Phase;
import studio.timbre.speech.SpeechException;

/// A deck on its rig, and a second of sound of which every sample can be told from every other.
class DeckScene {
    @TempDir Path folder;
    final short[] sound = Sounds.counting(RATE);
    Rig rig;
    FakeDevices devices;
    Deck deck;
    Recording recording;

    @BeforeEach
    void begin() {
        rig = new Rig(folder);
        devices = rig.devices;
        deck = rig.deck;
        recording = rig.empty();
        recording.begin(MONO);
    }

    @AfterEach
    void forget() {
        rig.close();
    }

    void append(int from, int to) throws SpeechException {
        recording.append(Sounds.bytes(sound, from, to));
    }

    void appendAll() throws SpeechException {
        append(0, sound.length);
        recording.finish();
    }

    void run(long millis) {
        rig.run(millis);
    }

    short[] heard() {
        return rig.heard();
    }

    Phase phase() {
        return deck.state().phase();
    }
}
