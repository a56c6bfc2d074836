// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.decode;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileLengthTest {
    @TempDir private Path folder;

    @ParameterizedTest
    @CsvSource({"24000, 1, 30000", "44100, 2, 1500", "8000, 1, 20"})
    void aSoundIsAsLongAsItsSamples(int rate, int channels, int millis) throws IOException {
        var file = folder.resolve("sample.wav").toFile();
        var format = new AudioFormat(rate, 16, channels, true, false);
        long frames = (long) rate * millis / 1000;
        var samples = new ByteArrayInputStream(new byte[(int) frames * channels * 2]);
        var sound = new AudioInputStream(samples, format, frames);
        AudioSystem.write(sound, AudioFileFormat.Type.WAVE, file);
        assertEquals(Optional.of(Duration.ofMillis(millis)), length(file.toPath()));
    }

    @Test
    void whatIsNoSoundHasNoLength() throws IOException {
        var text = Files.writeString(folder.resolve("letter.wav"), "Dear Anna, ".repeat(900));
        assertEquals(Optional.empty(), length(text));
        assertEquals(Optional.empty(), length(folder.resolve("gone.wav")));
    }

    private Optional<Duration> length(Path file) {
        try (var decoders = new Decoders(Runnable::run, folder)) {
            return new FileLength(decoders).of(file);
        }
    }
}
