// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import studio.timbre.audio.Recording;
import studio.timbre.playback.AudioLine;
import studio.timbre.playback.SystemDevices;
import studio.timbre.speech.SpeechException;
import studio.timbre.speech.SpeechFailure;

/// The player that must lose: it lets its line of 500 ms run full, of silence first.
final class LongLine implements Contender, AutoCloseable {
    private static final Duration BUFFER = Duration.ofMillis(500);
    private static final int BLOCK = 240;

    private final FetchedSound stream = new FetchedSound();

    @Override
    public String name() {
        return "a line of 500 ms";
    }

    @Override
    public AutoCloseable play(URI address) throws IOException {
        var recording = new Recording(Files.createTempFile("bench", ".pcm"));
        var ended = new AtomicBoolean();
        var pouring = Thread.ofVirtual().start(() -> pour(address, recording));
        var writing = Thread.ofPlatform().daemon().start(() -> write(recording, ended));
        return () -> {
            ended.set(true);
            writing.join();
            pouring.interrupt();
            pouring.join();
            recording.close();
        };
    }

    private void pour(URI address, Recording recording) {
        try {
            stream.pour(address, recording);
        } catch (IOException | InterruptedException | SpeechException e) {
            // Its listener may have heard enough.
            recording.fail(new SpeechFailure.StreamBroken(e.toString()));
        }
    }

    private static void write(Recording recording, AtomicBoolean ended) {
        try (AudioLine line = new SystemDevices().open(Material.FORMAT, null, BUFFER)) {
            var samples = new short[BLOCK];
            var bytes = new byte[2 * BLOCK];
            boolean started = false;
            for (long frame = 0; !ended.get(); ) {
                int there = recording.read(frame, samples, BLOCK);
                for (int i = 0; i < BLOCK; i++) {
                    short sample = i < there ? samples[i] : 0;
                    bytes[2 * i] = (byte) sample;
                    bytes[2 * i + 1] = (byte) (sample >> 8);
                }
                frame += there;
                line.write(bytes, bytes.length);
                if (!started) {
                    line.start();
                    started = true;
                }
            }
        } catch (SpeechException e) {
            System.err.println("no line: " + e);
        }
    }

    @Override
    public void close() {
        stream.close();
    }
}
