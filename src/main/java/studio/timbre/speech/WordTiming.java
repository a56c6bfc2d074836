// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.speech;

import java.time.Duration;

/// When a word of the text is heard.
///
/// @param textStart the word's first UTF-16 index in the request's text
/// @param textEnd one past its last
/// @param start from the first sample of the audio
/// @param end from the first sample of the audio
public record WordTiming(int textStart, int textEnd, Duration start, Duration end) {}
