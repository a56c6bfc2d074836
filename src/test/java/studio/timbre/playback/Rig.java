// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.playback;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import studio.timbre.audio.PcmFormat;
import studio.timbre.audio.Recording;
import studio.timbre.equipment.Players;
import studio.timbre.equipment.Sounds;
import studio.timbre.speech.SpeechException;

/// A deck on devices whose time passes only when it is told to, and recordings for it.
final class Rig implements AutoCloseable {
    static final int RATE = 24_000;
    static final PcmFormat MONO = new PcmFormat(RATE, 1);
    static final int FADE = RATE / 200;

    final FakeDevices devices = new FakeDevices();
    final Deck deck = new Deck(devices, Players.TREATMENT, devices);
    private final Path folder;
    private final List<Recording> recordings = new ArrayList<>();

    Rig(Path folder) {
        this.folder = folder;
    }

    /// Nothing has come of it.
    Recording empty() {
        var recording = new Recording(folder.resolve("sound-" + recordings.size()));
        recordings.add(recording);
        return recording;
    }

    Recording complete(short[] sound, PcmFormat format) throws SpeechException {
        var recording = empty();
        recording.begin(format);
        recording.append(Sounds.bytes(sound, 0, sound.length));
        recording.finish();
        return recording;
    }

    Recording complete(short[] sound) throws SpeechException {
        return complete(sound, MONO);
    }

    void run(long millis) {
        long end = devices.getAsLong() + Duration.ofMillis(millis).toNanos();
        while (devices.getAsLong() < end) {
            long wait = deck.step();
            devices.pass(Math.min(wait, end - devices.getAsLong()));
        }
        deck.step();
    }

    /// What the line opened last has played, without the silence around it.
    short[] heard() {
        return Sounds.trimmed(devices.line().heard());
    }

    @Override
    public void close() {
        deck.close();
        recordings.forEach(Recording::close);
    }
}
