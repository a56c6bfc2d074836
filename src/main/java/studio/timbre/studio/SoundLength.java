// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.studio;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import studio.timbre.audio.AudioType;
import studio.timbre.audio.EncodedAudio;
import studio.timbre.audio.PcmFormat;
import studio.timbre.audio.PcmSink;
import studio.timbre.decode.Decoders;
import studio.timbre.speech.ProviderWords;
import studio.timbre.speech.SpeechException;
import studio.timbre.speech.SpeechFailure;

/// How long the sound in a file is, found by decoding it: what its head says may be wrong.
final class SoundLength {
    private SoundLength() {}

    /// Blocks.
    ///
    /// @throws SpeechException if there is no sound in it that Timbre knows
    static Duration of(Path file, Decoders decoders) throws SpeechException {
        try (var stream = Files.newInputStream(file);
                var audio = new FileAudio(stream)) {
            var found = decoders.detect(audio);
            var counter = new Counter();
            found.decoder().decode(found.audio(), counter);
            return counter.length();
        } catch (IOException e) {
            throw broken(e);
        }
    }

    private static SpeechException broken(IOException cause) {
        var failure =
                new SpeechFailure.StreamBroken(
                        String.valueOf(cause.getMessage()), ProviderWords.NONE);
        return new SpeechException(failure, cause);
    }

    /// Counts samples and forgets them.
    private static final class Counter implements PcmSink {
        private @Nullable PcmFormat format;
        private long bytes;

        @Override
        public void begin(PcmFormat format) {
            this.format = format;
        }

        @Override
        public void append(ByteBuffer frames) {
            bytes += frames.remaining();
            frames.position(frames.limit());
        }

        Duration length() {
            return format == null ? Duration.ZERO : format.duration(bytes / format.frameBytes());
        }
    }

    private record FileAudio(InputStream stream) implements EncodedAudio {
        @Override
        public AudioType type() {
            return new AudioType(null, null, new PcmFormat(24_000, 1));
        }

        @Override
        public @Nullable String requestId() {
            return null;
        }

        @Override
        public int read(byte[] into, int offset, int count) throws SpeechException {
            try {
                return stream.read(into, offset, count);
            } catch (IOException e) {
                throw broken(e);
            }
        }

        @Override
        public void close() {
            // Whoever opened the file closes it.
        }
    }
}
