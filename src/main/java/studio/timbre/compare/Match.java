// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.compare;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import studio.timbre.dsp.Loudness;
import studio.timbre.dsp.LoudnessMeter;

/// The loudness that several sounds have in common when they are compared, since the louder of two
/// sounds seems the better one: as loud as all of them can be without being limited, and no louder
/// than the loudest of them was.
///
/// @param target integrated loudness in LUFS (ITU-R BS.1770-4); NaN while nothing is measured
/// @param gains what each sound is multiplied with; 1 where it is silent or not measured
public record Match(double target, List<Double> gains) {
    /// No sound goes above this, in dBTP.
    public static final double TRUE_PEAK = -1;

    /// The most that a sound can be raised, in decibels: a factor of 16.
    private static final double MOST = 20 * Math.log10(16);

    public Match {
        gains = List.copyOf(gains);
    }

    /// By what is measured of them.
    ///
    /// @param sounds null for what is not measured
    public static Match of(List<? extends @Nullable Loudness> sounds) {
        double reached = Double.POSITIVE_INFINITY;
        double loudest = Double.NEGATIVE_INFINITY;
        for (var sound : sounds) {
            if (sound != null && sound.lufs() != LoudnessMeter.SILENT) {
                double room = Math.min(TRUE_PEAK - sound.truePeak(), MOST);
                reached = Math.min(reached, sound.lufs() + room);
                loudest = Math.max(loudest, sound.lufs());
            }
        }
        if (loudest == Double.NEGATIVE_INFINITY) {
            return new Match(Double.NaN, Collections.nCopies(sounds.size(), 1.0));
        }
        double target = Math.min(reached, loudest);
        var gains = new ArrayList<Double>();
        for (var sound : sounds) {
            gains.add(sound == null ? 1 : Math.min(16, sound.gainTo(target, TRUE_PEAK)));
        }
        return new Match(target, gains);
    }

    /// The gain of a sound in decibels.
    public double decibels(int sound) {
        return 20 * Math.log10(gains.get(sound));
    }
}
