// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.provider.http;

import java.util.List;
import org.jspecify.annotations.Nullable;
import studio.timbre.audio.AudioType;
import studio.timbre.audio.EncodedAudio;
import studio.timbre.speech.SpeechException;
import studio.timbre.speech.SpeechFailure;
import studio.timbre.speech.Usage;
import studio.timbre.speech.WordTiming;

/// Audio that came whole, inside a JSON answer.
final class InlineAudio implements EncodedAudio {
    private final AudioType type;
    private final @Nullable String requestId;
    private final JsonAudio audio;
    private final List<WordTiming> words;
    private final byte[] bytes;
    private int position;
    private volatile boolean closed;

    InlineAudio(
            AudioType type, @Nullable String requestId, JsonAudio audio, List<WordTiming> words) {
        this.type = type;
        this.requestId = requestId;
        this.audio = audio;
        this.words = words;
        bytes = audio.bytes().toByteArray();
    }

    @Override
    public AudioType type() {
        return type;
    }

    @Override
    public @Nullable String requestId() {
        return requestId;
    }

    @Override
    public @Nullable Usage usage() {
        return audio.usage();
    }

    @Override
    public List<WordTiming> words() {
        return words;
    }

    @Override
    public int read(byte[] into, int offset, int count) throws SpeechException {
        if (closed) {
            throw new SpeechException(new SpeechFailure.Cancelled());
        }
        int left = bytes.length - position;
        if (left == 0) {
            return -1;
        }
        int read = Math.min(left, count);
        System.arraycopy(bytes, position, into, offset, read);
        position += read;
        return read;
    }

    @Override
    public void close() {
        closed = true;
    }
}
