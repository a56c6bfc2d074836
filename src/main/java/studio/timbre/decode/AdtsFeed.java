// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.decode;

import java.io.IOException;
import java.io.OutputStream;
import studio.timbre.audio.EncodedAudio;
import studio.timbre.speech.SpeechException;

/// AAC in ADTS, frame by frame: FFmpeg's own reader gives up at the first damaged one. ADTS does
/// not say how much the encoder put before the sound, so that stays.
final class AdtsFeed implements Feed {
    @Override
    public boolean pour(EncodedAudio encoded, OutputStream into)
            throws IOException, SpeechException {
        var window = new Window(encoded);
        var frames = new FrameCutter(window, true);
        for (int length; (length = frames.next()) > 0; window.drop(length)) {
            window.copyTo(into, length);
            into.flush();
        }
        return frames.unharmed();
    }
}
