// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.playback;

import javax.sound.sampled.SourceDataLine;

/// A line of `javax.sound`.
final class SystemLine implements AudioLine {
    private final SourceDataLine line;

    /// @param line open, not started
    SystemLine(SourceDataLine line) {
        this.line = line;
    }

    @Override
    public int write(byte[] frames, int count) {
        return line.write(frames, 0, count);
    }

    @Override
    public void start() {
        line.start();
    }

    @Override
    public long position() {
        return line.getLongFramePosition();
    }

    @Override
    public void drain() {
        line.drain();
    }

    @Override
    public void close() {
        line.stop();
        line.flush();
        line.close();
    }
}
