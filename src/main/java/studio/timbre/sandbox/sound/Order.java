// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.sandbox.sound;

import studio.timbre.sandbox.http.Fault;
import studio.timbre.sandbox.http.Faults;

/// What a client wants to hear, and in which format.
///
/// @param format such as `mp3`
/// @param sampleRate in hertz
public record Order(Utterance utterance, String format, int sampleRate, Faults faults) {
    /// The format that is really made.
    String madeFormat() {
        var other = format.equals("wav") ? "pcm" : "wav";
        return faults.has(Fault.WRONG_FORMAT) ? faults.text(Fault.WRONG_FORMAT, other) : format;
    }

    /// The rate that is told.
    public int toldRate() {
        return faults.has(Fault.WRONG_RATE)
                ? (int) faults.number(Fault.WRONG_RATE, 16_000)
                : sampleRate;
    }
}
