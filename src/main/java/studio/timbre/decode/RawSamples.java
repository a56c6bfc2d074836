// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.decode;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import studio.timbre.audio.EncodedAudio;
import studio.timbre.audio.PcmFormat;
import studio.timbre.audio.PcmSink;
import studio.timbre.speech.SpeechException;

/// Samples that follow each other without any container.
///
/// @param sampleRate 4,000 to 384,000 frames per second
/// @param channels at least 1; of more than two, the first two are heard (front left and right)
record RawSamples(SampleCoding coding, int sampleRate, int channels) {
    private static final int ROOM = 1 << 15;

    /// What comes out.
    PcmFormat format() {
        return new PcmFormat(sampleRate, Math.min(channels, 2));
    }

    /// Reads until the limit or the end and pushes whole frames at once, as many as each read gave;
    /// a part of a frame at the end is dropped.
    ///
    /// @param limit how many bytes to read at most
    /// @return how many bytes of the limit did not come
    long pour(EncodedAudio encoded, PcmSink sink, long limit) throws SpeechException {
        int frame = coding.bytes() * channels;
        var room = new byte[Math.max(ROOM / frame, 1) * frame];
        var turned =
                plain() ? null : ByteBuffer.allocate(room.length / frame * format().frameBytes());
        long left = limit;
        int have = 0;
        while (left > 0) {
            int read = encoded.read(room, have, (int) Math.min(room.length - have, left));
            if (read < 0) {
                break;
            }
            left -= read;
            have += read;
            int whole = have - have % frame;
            if (whole > 0) {
                sink.append(
                        turned == null
                                ? ByteBuffer.wrap(room, 0, whole)
                                : turn(room, whole, turned));
                have -= whole;
                System.arraycopy(room, whole, room, 0, have);
            }
        }
        return left;
    }

    private boolean plain() {
        return coding == SampleCoding.S16 && channels <= 2;
    }

    private ByteBuffer turn(byte[] in, int count, ByteBuffer out) {
        int heard = format().channels();
        int frame = coding.bytes() * channels;
        out.clear().order(ByteOrder.LITTLE_ENDIAN);
        for (int at = 0; at < count; at += frame) {
            for (int channel = 0; channel < heard; channel++) {
                out.putShort(coding.sample(in, at + channel * coding.bytes()));
            }
        }
        return out.flip();
    }
}
