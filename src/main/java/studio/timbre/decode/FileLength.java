// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.decode;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import studio.timbre.audio.AudioType;
import studio.timbre.audio.PcmFormat;
import studio.timbre.audio.PcmSink;
import studio.timbre.speech.SpeechException;

/// Measures how long the sound in a file is by decoding all of it: a header may say anything.
public record FileLength(Decoders decoders) {
    private static final System.Logger LOG = System.getLogger(FileLength.class.getName());
    private static final PcmFormat UNSAID = new PcmFormat(24_000, 1);

    /// Measures it. Blocks.
    ///
    /// @return empty if nobody here can decode it
    public Optional<Duration> of(Path file) {
        var counter = new Counter();
        try (var bytes = Files.newInputStream(file)) {
            var audio = new ChildAudio(bytes, new AudioType(null, null, UNSAID), () -> {});
            var detected = decoders.detect(audio);
            detected.decoder().decode(detected.audio(), counter);
            return counter.length();
        } catch (SpeechException | IOException e) {
            LOG.log(Level.INFO, "The length of a file is not known: {0}", e.getMessage());
            return counter.length();
        }
    }

    /// Counts frames and keeps none.
    private static final class Counter implements PcmSink {
        private @Nullable PcmFormat format;
        private long bytes;

        @Override
        public void begin(PcmFormat begun) {
            format = begun;
        }

        @Override
        public void append(ByteBuffer frames) {
            bytes += frames.remaining();
        }

        Optional<Duration> length() {
            return Optional.ofNullable(format)
                    .filter(_ -> bytes > 0)
                    .map(known -> known.duration(bytes / known.frameBytes()));
        }
    }
}
