// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.dsp;

import studio.timbre.audio.FrameSource;

/// How loud a sound is as a whole, and how high it goes.
///
/// @param lufs its integrated loudness; [LoudnessMeter#SILENT] of one that has none
/// @param truePeak in dBTP: decibels of full scale, between its samples too
public record Loudness(double lufs, double truePeak) {

    /// Reads all there is: not for the FX thread.
    ///
    /// @param source has its format
    public static Loudness of(FrameSource source) {
        var meter = new LoudnessMeter(source);
        meter.look();
        return new Loudness(meter.lufs(), 20 * Math.log10(TruePeak.of(source)));
    }

    /// What every sample is multiplied with for another loudness; less where that would bring it
    /// above the limit. A silent sound is left as it is.
    ///
    /// @param target in LUFS
    /// @param truePeakLimit in dBTP
    public double gainTo(double target, double truePeakLimit) {
        if (lufs == LoudnessMeter.SILENT) {
            return 1;
        }
        return Math.pow(10, Math.min(target - lufs, truePeakLimit - truePeak) / 20);
    }
}
