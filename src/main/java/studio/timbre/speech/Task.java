// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.speech;

/// What a model does.
public enum Task {
    /// Text to speech.
    TTS,
    /// Automatic speech recognition: speech to text.
    ASR
}
