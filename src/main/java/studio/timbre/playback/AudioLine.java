// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.playback;

/// An open way into a device. Only one thread uses it.
public interface AudioLine extends AutoCloseable {
    /// Hands over sound, and waits where the device has no room for it.
    ///
    /// @param count bytes from index 0, whole frames
    /// @return how many bytes were taken; fewer than `count` when the device has gone
    int write(byte[] frames, int count);

    /// Lets the device begin. There must be sound in it already: some drivers lose the first piece
    /// of a line that was started empty.
    void start();

    /// How many frames the device says it has played. Some drivers tell up to one buffer too many
    /// after every start.
    long position();

    /// Waits until all that was handed over has been heard, or the device has gone.
    void drain();

    /// Forgets what was not yet heard.
    @Override
    void close();
}
