// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.decode;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import studio.timbre.audio.AudioType;
import studio.timbre.audio.EncodedAudio;
import studio.timbre.language.Messages;
import studio.timbre.speech.SpeechException;
import studio.timbre.speech.SpeechFailure;

/// What comes out of a child process, or out of a file.
///
/// @param read runs after each read
record ChildAudio(InputStream out, AudioType type, Runnable read) implements EncodedAudio {
    @Override
    public @Nullable String requestId() {
        return null;
    }

    @Override
    public int read(byte[] into, int offset, int most) throws SpeechException {
        try {
            int count = out.read(into, offset, most);
            read.run();
            return count;
        } catch (IOException e) {
            throw failed(e);
        }
    }

    @Override
    public void close() {}

    private static SpeechException failed(IOException e) {
        return new SpeechException(
                new SpeechFailure.StreamBroken(
                        Messages.text("decode.engineGone", String.valueOf(e.getMessage()))),
                e);
    }
}
