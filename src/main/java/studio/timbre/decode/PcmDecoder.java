// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.decode;

import studio.timbre.audio.EncodedAudio;
import studio.timbre.audio.PcmSink;
import studio.timbre.speech.SpeechException;

/// Samples without a header, as somebody described them.
record PcmDecoder(RawSamples samples) implements Decoder {
    @Override
    public void decode(EncodedAudio encoded, PcmSink sink) throws SpeechException {
        sink.begin(samples.format());
        samples.pour(encoded, sink, Long.MAX_VALUE);
    }
}
