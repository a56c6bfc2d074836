// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.synthesis;

import java.util.List;
import org.jspecify.annotations.Nullable;
import studio.timbre.audio.AudioType;
import studio.timbre.audio.EncodedAudio;
import studio.timbre.speech.SpeechException;
import studio.timbre.speech.Usage;
import studio.timbre.speech.WordTiming;

/// The same audio; lets a tap see what is read.
record WatchedAudio(EncodedAudio audio, Tap tap) implements EncodedAudio {
    @Override
    public AudioType type() {
        return audio.type();
    }

    @Override
    public @Nullable String requestId() {
        return audio.requestId();
    }

    @Override
    public int read(byte[] into, int offset, int count) throws SpeechException {
        int read = audio.read(into, offset, count);
        if (read > 0) {
            tap.bytes(into, offset, read);
        }
        return read;
    }

    @Override
    public @Nullable Usage usage() {
        return audio.usage();
    }

    @Override
    public List<WordTiming> words() {
        return audio.words();
    }

    @Override
    public void close() {
        audio.close();
    }
}
