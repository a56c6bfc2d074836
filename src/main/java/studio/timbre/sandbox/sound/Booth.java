// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.sandbox.sound;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import studio.timbre.audio.PcmFormat;
import studio.timbre.audio.PcmSink;
import studio.timbre.speech.SpeechException;
import studio.timbre.speech.SpeechFailure;

/// Where the sandbox speaks: voice, rate and format come together here. Safe for any thread.
public final class Booth {
    private final Engine engine;
    private final List<Encoder> encoders;
    private final Memory memory = new Memory();

    public Booth(Engine engine, List<Encoder> encoders) {
        this.engine = engine;
        this.encoders = List.copyOf(encoders);
    }

    /// Whether there is an encoder for a format.
    public boolean makes(String format) {
        return encoders.stream().anyMatch(encoder -> encoder.makes(format));
    }

    /// Says an order while the answer to it is sent.
    ///
    /// @param opening called when the first sound is about to come
    /// @return how many frames were said
    /// @throws IOException if the client left, or is to be left
    /// @throws SpeechException if the engine gave up
    public long speak(Order order, Opening opening) throws IOException, SpeechException {
        try (var mouth = new Mouth(order, opening)) {
            engine.speak(order.utterance(), mouth);
            return mouth.finish();
        } catch (SpeechException e) {
            if (e.getCause() instanceof IOException broken) {
                throw broken;
            }
            throw e;
        }
    }

    /// What was said with the samples of a WAV file, if it was said here.
    public Optional<String> heard(WavFile file) {
        return memory.text(file.samples());
    }

    private final class Mouth implements PcmSink, AutoCloseable {
        private final Order order;
        private final Opening opening;
        private final MessageDigest digest = Memory.digest();
        private @Nullable Resampler resampler;
        private @Nullable Encoding encoding;
        private long frames;

        Mouth(Order order, Opening opening) {
            this.order = order;
            this.opening = opening;
        }

        @Override
        public void begin(PcmFormat format) throws SpeechException {
            resampler = new Resampler(format, order.sampleRate());
            try {
                var encoder =
                        encoders.stream()
                                .filter(one -> one.makes(order.madeFormat()))
                                .findFirst()
                                .orElseThrow(() -> new IOException("no such format here"));
                encoding = encoder.open(order.madeFormat(), order.toldRate(), opening.open());
            } catch (IOException e) {
                throw broken(e);
            }
        }

        @Override
        public void append(ByteBuffer samples) throws SpeechException {
            if (resampler == null || encoding == null) {
                throw new IllegalStateException("begin comes first");
            }
            var converted = resampler.convert(samples);
            digest.update(converted);
            frames += converted.length / 2;
            try {
                encoding.write(converted);
            } catch (IOException e) {
                throw broken(e);
            }
        }

        private SpeechException broken(IOException e) {
            return new SpeechException(
                    new SpeechFailure.StreamBroken(String.valueOf(e.getMessage())), e);
        }

        long finish() throws IOException, SpeechException {
            if (encoding == null) {
                throw new SpeechException(new SpeechFailure.EngineFailed("it said nothing"));
            }
            encoding.finish();
            memory.keep(digest.digest(), order.utterance().text());
            return frames;
        }

        @Override
        public void close() {
            if (encoding != null) {
                encoding.close();
            }
        }
    }
}
