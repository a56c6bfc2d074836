// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.compare;

import java.nio.file.Path;
import studio.timbre.compare.ComparisonPage;
import studio.timbre.compare.Story;
import studio.timbre.export.WavFile;
import studio.timbre.language.FailureText;
import studio.timbre.language.Messages;
import studio.timbre.speech.SpeechException;

/// Writes the page of a comparison, and says what came of it.
final class PageFile {
    private PageFile() {}

    /// Blocks.
    ///
    /// @return what came of it, one sentence
    static String write(Story story, Path target) {
        try {
            new ComparisonPage(story, WavFile::write).write(target);
            return Messages.text("compare.exported", String.valueOf(target));
        } catch (SpeechException e) {
            return FailureText.of(e.failure()).toString();
        }
    }
}
