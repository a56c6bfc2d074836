// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.decode;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import studio.timbre.audio.EncodedAudio;
import studio.timbre.audio.PcmSink;
import studio.timbre.language.Messages;
import studio.timbre.speech.SpeechException;
import studio.timbre.speech.SpeechFailure;

/// RIFF WAVE (Microsoft and IBM, 1991), its big-endian sister RIFX, and its wide ones, RF64 (EBU
/// Tech 3306) and BW64 (ITU-R BS.2088).
final class WavDecoder implements Decoder {
    /// Servers that do not know the size write 0 or something huge; what it says then means
    /// nothing.
    private static final long PLACEHOLDER = 0x7000_0000L;

    private static final long HEADER_MOST = 16 << 20;
    private static final int CHUNK_MOST = 4096;
    private static final int TAIL_MOST = 1 << 20;

    @Override
    public void decode(EncodedAudio encoded, PcmSink sink) throws SpeechException {
        new Reading(encoded).decode(sink);
    }

    /// One walk through one file.
    private static final class Reading {
        private final EncodedAudio encoded;
        private final ByteBuffer chunk = ByteBuffer.allocate(CHUNK_MOST + 1);
        private ByteOrder order = ByteOrder.LITTLE_ENDIAN;
        private @Nullable RawSamples samples;
        private long wideSize;

        Reading(EncodedAudio encoded) {
            this.encoded = encoded;
        }

        void decode(PcmSink sink) throws SpeechException {
            long declared = findSamples();
            var known = samples;
            if (known == null) {
                throw unknown(Messages.text("decode.wavSilent"));
            }
            sink.begin(known.format());
            boolean endless = declared == 0 || (declared >= PLACEHOLDER && declared != wideSize);
            long missing = known.pour(encoded, sink, endless ? Long.MAX_VALUE : declared);
            if (endless) {
                return;
            }
            if (missing > 0) {
                throw broken(Messages.text("decode.wavShort", missing));
            }
            skipTail();
        }

        /// Walks the chunks up to the samples.
        ///
        /// @return how many bytes of samples are declared
        private long findSamples() throws SpeechException {
            need(12);
            var form = name(0);
            order = form.equals("RIFX") ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
            if (!name(8).equals("WAVE")) {
                throw unknown(Messages.text("decode.riffSoundless"));
            }
            long walked = 12;
            while (true) {
                need(8);
                var name = name(0);
                long size = chunk.getInt(4) & 0xFFFF_FFFFL;
                if (name.equals("data")) {
                    return size == 0xFFFF_FFFFL && wideSize > 0 ? wideSize : size;
                }
                walked += 8 + size + size % 2;
                if (walked > HEADER_MOST) {
                    throw unknown(Messages.text("decode.brokenHeader", "WAV"));
                }
                if (size <= CHUNK_MOST) {
                    need((int) (size + size % 2));
                    look(name, (int) size);
                } else {
                    skip(size + size % 2);
                }
            }
        }

        private void look(String name, int size) throws SpeechException {
            if (name.equals("fmt ")) {
                samples = WavFormat.read(chunk, size);
            } else if (name.equals("ds64") && size >= 16) {
                wideSize = Math.max(0, chunk.getLong(8));
            }
        }

        private String name(int at) {
            return new String(chunk.array(), at, 4, StandardCharsets.ISO_8859_1);
        }

        private void need(int count) throws SpeechException {
            chunk.order(order);
            for (int have = 0; have < count; ) {
                int read = encoded.read(chunk.array(), have, count - have);
                if (read < 0) {
                    throw broken(Messages.text("decode.cutInHeader", "WAV"));
                }
                have += read;
            }
        }

        private void skip(long count) throws SpeechException {
            for (long left = count; left > 0; left -= Math.min(left, CHUNK_MOST)) {
                need((int) Math.min(left, CHUNK_MOST));
            }
        }

        /// What follows the samples is not sound, but the sender may tell what it bills at its end.
        private void skipTail() throws SpeechException {
            int read = 0;
            for (int skipped = 0; read >= 0 && skipped < TAIL_MOST; skipped += read) {
                read = encoded.read(chunk.array(), 0, CHUNK_MOST);
            }
        }
    }

    private static SpeechException unknown(String found) {
        return new SpeechException(new SpeechFailure.UnknownFormat(found));
    }

    private static SpeechException broken(String reason) {
        return new SpeechException(new SpeechFailure.StreamBroken(reason));
    }
}
