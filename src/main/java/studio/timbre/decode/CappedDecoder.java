// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.decode;

import java.nio.ByteBuffer;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import studio.timbre.audio.AudioType;
import studio.timbre.audio.EncodedAudio;
import studio.timbre.audio.PcmFormat;
import studio.timbre.audio.PcmSink;
import studio.timbre.language.Messages;
import studio.timbre.speech.SpeechException;
import studio.timbre.speech.SpeechFailure;

/// Ends a stream that does not end: after six hours of sound, or eight gigabytes.
///
/// @param decoder decodes until then
record CappedDecoder(Decoder decoder, Duration most, long bytesMost) implements Decoder {
    CappedDecoder(Decoder decoder) {
        this(decoder, Duration.ofHours(6), 8L << 30);
    }

    @Override
    public void decode(EncodedAudio encoded, PcmSink sink) throws SpeechException {
        decoder.decode(new CappedAudio(encoded, bytesMost), new CappedSink(sink, most));
    }

    private static SpeechException endless() {
        return new SpeechException(new SpeechFailure.StreamBroken(Messages.text("decode.tooLong")));
    }

    private static final class CappedSink implements PcmSink {
        private final PcmSink sink;
        private final Duration most;
        private long left;

        CappedSink(PcmSink sink, Duration most) {
            this.sink = sink;
            this.most = most;
        }

        @Override
        public void begin(PcmFormat format) throws SpeechException {
            left = format.frames(most) * format.frameBytes();
            sink.begin(format);
        }

        @Override
        public void append(ByteBuffer frames) throws SpeechException {
            int passed = (int) Math.min(left, frames.remaining());
            boolean over = passed < frames.remaining();
            left -= passed;
            sink.append(frames.slice(frames.position(), passed));
            if (over) {
                throw endless();
            }
        }
    }

    private static final class CappedAudio implements EncodedAudio {
        private final EncodedAudio audio;
        private long left;

        CappedAudio(EncodedAudio audio, long most) {
            this.audio = audio;
            left = most;
        }

        @Override
        public int read(byte[] into, int offset, int count) throws SpeechException {
            if (left <= 0) {
                throw endless();
            }
            int read = audio.read(into, offset, (int) Math.min(count, left));
            left -= Math.max(read, 0);
            return read;
        }

        @Override
        public AudioType type() {
            return audio.type();
        }

        @Override
        public @Nullable String requestId() {
            return audio.requestId();
        }

        @Override
        public void close() {
            audio.close();
        }
    }
}
