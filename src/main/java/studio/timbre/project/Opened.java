// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.project;

import java.util.List;
import java.util.Map;
import studio.timbre.script.Passage;
import studio.timbre.speech.SpeechRequest;
import studio.timbre.take.Project;

/// A project as it was left.
///
/// @param passages with the keys they had
/// @param works what is settled, by the passage's key
/// @param spoken what the take that counts was asked to say, by the passage's key
public record Opened(
        Project project,
        Manner manner,
        List<Passage> passages,
        Map<String, Work> works,
        Map<String, SpeechRequest> spoken) {}
