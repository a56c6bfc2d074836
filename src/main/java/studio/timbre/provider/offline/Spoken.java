// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.provider.offline;

import java.util.List;

/// A sentence as an engine said it.
final class Spoken {
    private final double[] samples;
    private final List<Word> words;

    /// Takes the array as its own.
    ///
    /// @param samples one channel; full scale is 1, but nothing keeps them below
    /// @param words in the order of the text; empty if the engine does not know
    Spoken(double[] samples, List<Word> words) {
        this.samples = samples;
        this.words = List.copyOf(words);
    }

    /// When a word is heard.
    ///
    /// @param written the word as it stands in the text
    /// @param from seconds from the first sample
    /// @param to seconds from the first sample
    record Word(String written, double from, double to) {}

    /// The array itself: whoever asks last may change it.
    double[] samples() {
        return samples;
    }

    List<Word> words() {
        return words;
    }
}
