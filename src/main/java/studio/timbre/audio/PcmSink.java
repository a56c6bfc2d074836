// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.audio;

import java.nio.ByteBuffer;
import studio.timbre.speech.SpeechException;

/// Takes samples in, in order.
public interface PcmSink {
    /// Called once, before the first samples.
    void begin(PcmFormat format) throws SpeechException;

    /// Takes all the bytes between position and limit: whole frames of the format that was begun.
    void append(ByteBuffer frames) throws SpeechException;
}
