// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import studio.timbre.audio.Recording;
import studio.timbre.equipment.Players;
import studio.timbre.playback.AudioDevices;
import studio.timbre.playback.Player;
import studio.timbre.speech.SpeechException;
import studio.timbre.speech.SpeechFailure;

/// Our own way from a stream to the line.
final class TimbrePlayer implements Contender, AutoCloseable {
    private final Player player;
    private final FetchedSound stream = new FetchedSound();

    TimbrePlayer(AudioDevices devices) {
        player = Players.on(devices);
    }

    @Override
    public String name() {
        return "timbre";
    }

    /// The player itself, for what it counts.
    Player player() {
        return player;
    }

    @Override
    public AutoCloseable play(URI address) throws IOException {
        var recording = new Recording(Files.createTempFile("bench", ".pcm"));
        player.play(recording, 0);
        var pouring =
                Thread.ofVirtual()
                        .start(() -> {
                            try {
                                stream.pour(address, recording);
                            } catch (IOException | InterruptedException | SpeechException e) {
                                recording.fail(new SpeechFailure.StreamBroken(e.toString()));
                            }
                        });
        return () -> {
            pouring.interrupt();
            pouring.join();
            player.stop();
            recording.close();
        };
    }

    @Override
    public void close() {
        player.close();
        stream.close();
    }
}
