// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.decode;

/// What an encoder put around the sound, as far as the stream tells.
///
/// @param before samples per channel still to be left out before the sound
/// @param sound samples per channel of the sound; [Long#MAX_VALUE] if unknown
/// @param behind samples per channel at most that come behind the sound
/// @param rate how many of these samples are a second; 0 if it is the rate of the sound
record Padding(int before, long sound, int behind, int rate) {
    static final Padding NONE = new Padding(0, Long.MAX_VALUE, 0, 0);

    /// The same in samples of another rate.
    Padding at(int sampleRate) {
        if (rate == 0 || rate == sampleRate) {
            return this;
        }
        double scale = (double) sampleRate / rate;
        return new Padding(
                (int) Math.round(before * scale),
                sound == Long.MAX_VALUE ? sound : Math.round(sound * scale),
                (int) Math.round(behind * scale),
                sampleRate);
    }
}
