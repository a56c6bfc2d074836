// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.audio;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import studio.timbre.speech.SpeechException;
import studio.timbre.speech.Usage;
import studio.timbre.speech.WordTiming;

/// A stream of audio bytes from a provider. One thread reads; any thread may close, which ends a
/// waiting read.
public interface EncodedAudio extends AutoCloseable {
    AudioType type();

    /// What the provider calls this answer, if it told.
    @Nullable String requestId();

    /// Waits for at least one byte.
    ///
    /// @return how many bytes were put `into` at `offset`, at most `count`; -1 at the end of
    ///   complete audio
    /// @throws SpeechException if the stream broke, or was closed by another thread
    int read(byte[] into, int offset, int count) throws SpeechException;

    /// What will be billed; known at the end at the latest, null if the provider does not say.
    default @Nullable Usage usage() {
        return null;
    }

    /// What the provider says is left of the account and of its limits, by the name of the header
    /// that says so; empty if none does.
    default Map<String, String> remaining() {
        return Map.of();
    }

    /// The words timed so far, in the order of the text; grows while the stream is read.
    default List<WordTiming> words() {
        return List.of();
    }

    @Override
    void close();
}
