// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.synthesis;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import studio.timbre.audio.Draft;
import studio.timbre.speech.Origin;
import studio.timbre.speech.SpeechRequest;

/// Keeps nothing.
///
/// @param folder for the samples
public record FakeKeeping(Path folder, AtomicInteger made) implements Keeping {
    public FakeKeeping(Path folder) {
        this(folder, new AtomicInteger());
    }

    @Override
    public Draft scratch() {
        var samples = folder.resolve("take-" + made.incrementAndGet() + ".pcm");
        return () -> samples;
    }

    @Override
    public Draft begin(SpeechRequest request, Origin origin) {
        return scratch();
    }
}
