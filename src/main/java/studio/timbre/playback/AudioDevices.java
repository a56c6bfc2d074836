// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.playback;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import studio.timbre.audio.PcmFormat;
import studio.timbre.speech.SpeechException;

/// The devices of this machine.
public interface AudioDevices {
    /// What there is now, in the system's order.
    List<OutputDevice> list();

    /// Opens a line, which is not started.
    ///
    /// @param device null is the system's own choice
    /// @param buffer how much sound the line can hold
    /// @throws SpeechException with a `NoOutputDevice` if it cannot be had now
    AudioLine open(PcmFormat format, @Nullable OutputDevice device, Duration buffer)
            throws SpeechException;
}
