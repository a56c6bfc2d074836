// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.decode;

import studio.timbre.audio.EncodedAudio;
import studio.timbre.audio.PcmSink;
import studio.timbre.speech.SpeechException;

/// Turns a stream of encoded bytes into samples, piece by piece as they come.
///
/// The promise, for any division of the stream into reads: the same samples; the first of them as
/// soon as the first decodable frame has come; at a cut, all that was whole before it; time and
/// memory bounded whatever the bytes.
public interface Decoder {
    /// Reads to the end and pushes every block as soon as it is decoded. Blocks.
    ///
    /// @throws SpeechException what the stream threw, or `UnknownFormat` if the bytes are not what
    ///   this decodes; everything decodable before was pushed
    void decode(EncodedAudio encoded, PcmSink sink) throws SpeechException;
}
