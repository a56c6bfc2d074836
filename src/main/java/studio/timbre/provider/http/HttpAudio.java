// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.provider.http;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import studio.timbre.audio.AudioType;
import studio.timbre.audio.EncodedAudio;
import studio.timbre.speech.SpeechException;
import studio.timbre.speech.Usage;
import studio.timbre.speech.WordTiming;

/// Audio that is the body of an answer, read as it comes.
///
/// @param requestId of the answer that led here, should a link have been followed
/// @param usage as that answer says
/// @param words as that answer times them
record HttpAudio(
        Reply reply,
        AudioType type,
        @Nullable String requestId,
        @Nullable Usage usage,
        List<WordTiming> words)
        implements EncodedAudio {
    @Override
    public Map<String, String> remaining() {
        return reply.remaining();
    }

    @Override
    public int read(byte[] into, int offset, int count) throws SpeechException {
        int read = reply.read(into, offset, count);
        if (read < 0) {
            reply.end();
        }
        return read;
    }

    @Override
    public void close() {
        reply.close();
    }
}
