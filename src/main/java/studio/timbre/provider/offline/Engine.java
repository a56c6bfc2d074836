// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.provider.offline;

/// Turns one English sentence into sound. Loads what it needs when it first speaks. One thread at a
/// time.
interface Engine {
    /// Frames per second; known before anything is loaded.
    int sampleRate();

    /// Says a sentence. May take as long as it likes: whoever calls keeps an eye on the clock.
    ///
    /// @param text ASCII, with at least one letter or digit
    /// @throws Exception whatever the engine throws
    Spoken speak(String text, Manner manner) throws Exception;
}
