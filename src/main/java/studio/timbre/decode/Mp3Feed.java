// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.decode;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import studio.timbre.audio.EncodedAudio;
import studio.timbre.speech.SpeechException;

/// MP3, frame by frame in Flash video tags (Adobe, "FLV File Format 10.1", annex E.4): FFmpeg's MP3
/// reader waits for a kilobyte, this one for a frame.
final class Mp3Feed implements Feed {
    private static final byte[] HEADER = {'F', 'L', 'V', 1, 4, 0, 0, 0, 9, 0, 0, 0, 0};
    private static final int TAG = 12;
    private static final byte AUDIO = 8;

    /// MP3 at 44.1 kHz of 16 bits; FFmpeg believes the frames, not this.
    private static final int KIND = 0x2E;

    private volatile Padding padding = Padding.NONE;

    @Override
    public boolean pour(EncodedAudio encoded, OutputStream into)
            throws IOException, SpeechException {
        var window = new Window(encoded);
        var frames = new FrameCutter(window, false);
        boolean first = true;
        double millis = 0;
        into.write(HEADER);
        for (int length; (length = frames.next()) > 0; window.drop(length)) {
            var frame = window.copy(0, length);
            var silent = LameTag.read(frame);
            if (silent == null) {
                write(frame, (int) millis, into);
                millis += 1e3 * FrameSync.mpegSamples(frame, 0) / FrameSync.mpegRate(frame, 0);
            } else if (first) {
                padding = silent;
            }
            first = false;
        }
        return frames.unharmed();
    }

    private static void write(byte[] frame, int millis, OutputStream into) throws IOException {
        int size = 1 + frame.length;
        var out = ByteBuffer.allocate(TAG + frame.length + 4);
        out.putInt(AUDIO << 24 | size);
        out.putInt(millis << 8 | millis >>> 24).put(new byte[3]);
        out.put((byte) (FrameSync.mpegMono(frame, 0) ? KIND : KIND | 1)).put(frame);
        out.putInt(TAG + frame.length);
        into.write(out.array());
        into.flush();
    }

    @Override
    public Padding padding() {
        return padding;
    }
}
