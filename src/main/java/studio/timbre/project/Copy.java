// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.project;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import studio.timbre.audio.FrameSource;
import studio.timbre.audio.Recording;
import studio.timbre.speech.SpeechException;

/// Copies a sound to the end of another as it comes.
final class Copy {
    private static final int FRAMES = 4096;

    private final FrameSource source;
    private final Recording behind;
    private final Recording target;
    private final int channels;
    private final short[] samples;
    private final ByteBuffer bytes;

    /// @param source in the format of the target
    /// @param behind what the source is computed from, or the source itself
    Copy(FrameSource source, Recording behind, Recording target) {
        this.source = source;
        this.behind = behind;
        this.target = target;
        var format = target.format();
        channels = format == null ? 1 : format.channels();
        samples = new short[FRAMES * channels];
        bytes = ByteBuffer.allocate(samples.length * Short.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    }

    /// Waits for the source to end.
    void run() throws SpeechException, InterruptedException {
        long at = 0;
        long known = 0;
        do {
            boolean more = behind.await(known);
            known = behind.frames();
            int count;
            while ((count = source.read(at, samples, FRAMES)) > 0) {
                append(count);
                at += count;
            }
            if (!more && at >= source.frames()) {
                return;
            }
        } while (true);
    }

    private void append(int frames) throws SpeechException {
        bytes.clear().asShortBuffer().put(samples, 0, frames * channels);
        target.append(bytes.limit(frames * channels * Short.BYTES));
    }
}
