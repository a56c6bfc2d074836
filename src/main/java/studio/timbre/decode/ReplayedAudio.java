// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.decode;

import java.util.List;
import org.jspecify.annotations.Nullable;
import studio.timbre.audio.AudioType;
import studio.timbre.audio.EncodedAudio;
import studio.timbre.speech.SpeechException;
import studio.timbre.speech.Usage;
import studio.timbre.speech.WordTiming;

/// A stream of which somebody already read the beginning, from its beginning.
final class ReplayedAudio implements EncodedAudio {
    private final byte[] beginning;
    private final EncodedAudio rest;
    private int replayed;

    ReplayedAudio(byte[] beginning, EncodedAudio rest) {
        this.beginning = beginning;
        this.rest = rest;
    }

    @Override
    public int read(byte[] into, int offset, int count) throws SpeechException {
        int left = Math.min(count, beginning.length - replayed);
        if (left <= 0) {
            return rest.read(into, offset, count);
        }
        System.arraycopy(beginning, replayed, into, offset, left);
        replayed += left;
        return left;
    }

    @Override
    public AudioType type() {
        return rest.type();
    }

    @Override
    public @Nullable String requestId() {
        return rest.requestId();
    }

    @Override
    public @Nullable Usage usage() {
        return rest.usage();
    }

    @Override
    public List<WordTiming> words() {
        return rest.words();
    }

    @Override
    public void close() {
        rest.close();
    }
}
