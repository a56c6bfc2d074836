// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.provider.offline;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;
import studio.timbre.language.Messages;
import studio.timbre.speech.ProviderWords;
import studio.timbre.speech.SpeechException;
import studio.timbre.speech.SpeechFailure;

/// What the form says about how to speak.
///
/// @param speed a ratio
/// @param pitch a ratio of frequencies; the form counts in semitones
/// @param melody a ratio of how far the voice rises and falls
/// @param pause the silence between two sentences
record Wishes(double speed, double pitch, double melody, Duration pause) {

    /// Reads a form's values; what is missing has its default.
    ///
    /// @throws SpeechException `Refused` if a value is no number or out of range
    static Wishes of(Map<String, Object> values) throws SpeechException {
        return new Wishes(
                number(values, "speed", 1, 0.5, 2),
                Math.pow(2, number(values, "pitch", 0, -6, 6) / 12),
                number(values, "melody", 1, 0, 2),
                Duration.ofMillis((long) number(values, "pause", 350, 0, 3000)));
    }

    private static double number(
            Map<String, Object> values, String name, double standard, double least, double most)
            throws SpeechException {
        var value = values.getOrDefault(name, BigDecimal.valueOf(standard));
        if (value instanceof Number number
                && number.doubleValue() >= least
                && number.doubleValue() <= most) {
            return number.doubleValue();
        }
        var words = ProviderWords.said(Messages.text("offline.range", name, least, most));
        throw new SpeechException(new SpeechFailure.Refused(name, words));
    }
}
