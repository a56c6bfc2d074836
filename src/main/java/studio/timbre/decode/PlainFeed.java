// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.decode;

import java.io.IOException;
import java.io.OutputStream;
import studio.timbre.audio.EncodedAudio;
import studio.timbre.speech.SpeechException;

/// The stream as it is.
final class PlainFeed implements Feed {
    @Override
    public boolean pour(EncodedAudio encoded, OutputStream into)
            throws IOException, SpeechException {
        var room = new byte[1 << 13];
        for (int read; (read = encoded.read(room, 0, room.length)) >= 0; ) {
            into.write(room, 0, read);
            into.flush();
        }
        return true;
    }
}
