// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.decode;

import java.io.IOException;
import java.io.OutputStream;
import studio.timbre.audio.EncodedAudio;
import studio.timbre.speech.SpeechException;

/// How a stream is given to FFmpeg: as it is, or cut into packets that are handed over one by one,
/// since its own readers wait for much more than the first packet.
interface Feed {
    /// Reads to the end, and flushes whatever FFmpeg can decode as soon as it came. Blocks.
    ///
    /// @return whether the stream was whole: nothing torn off, nothing between the packets
    /// @throws IOException if FFmpeg takes no more
    /// @throws SpeechException what the stream threw
    boolean pour(EncodedAudio encoded, OutputStream into) throws IOException, SpeechException;

    /// What FFmpeg does not leave out of what an encoder put around the sound; known before the
    /// first sound. Any thread.
    default Padding padding() {
        return Padding.NONE;
    }
}
