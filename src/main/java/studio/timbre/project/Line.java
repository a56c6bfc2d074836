// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.project;

import org.jspecify.annotations.Nullable;
import studio.timbre.script.Passage;
import studio.timbre.speech.SpeechFailure;

/// A passage and how it stands.
///
/// @param failure why the last try went wrong, or why there can be none; null if all is well
public record Line(
        Passage passage, Work work, Condition condition, @Nullable SpeechFailure failure) {}
