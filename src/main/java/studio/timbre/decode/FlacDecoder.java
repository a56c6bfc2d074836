// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.decode;

import studio.timbre.audio.EncodedAudio;
import studio.timbre.audio.PcmSink;
import studio.timbre.language.Messages;
import studio.timbre.speech.SpeechException;
import studio.timbre.speech.SpeechFailure;

/// FLAC (RFC 9639), our own since FFmpeg waits for ten frames, a second of sound, before the first.
final class FlacDecoder implements Decoder {
    /// What looks like a frame and is none costs time: so many bytes of them are looked at, which
    /// is more than accidents damage.
    private static final int FALSE_MOST = 16 << 20;

    private static final int LEAST = 6;

    @Override
    public void decode(EncodedAudio encoded, PcmSink sink) throws SpeechException {
        var window = new Window(encoded);
        var stream = FlacStream.read(window);
        var frame = new FlacFrame(window, stream);
        long decoded = 0;
        int looked = 0;
        boolean harmed = false;
        while (looked < FALSE_MOST && window.has(LEAST)) {
            if (window.at(0) != 0xFF || (window.at(1) & 0xFE) != 0xF8) {
                harmed = true;
                window.drop(1);
                continue;
            }
            try {
                int bytes = frame.read();
                if (decoded == 0) {
                    sink.begin(stream.format());
                }
                decoded += frame.count();
                sink.append(frame.sound());
                window.drop(bytes);
            } catch (FlacFault e) {
                harmed = true;
                looked += frame.looked();
                window.drop(1);
            }
        }
        judge(decoded, stream.total(), harmed || window.count() > 0);
    }

    private static void judge(long decoded, long total, boolean harmed) throws SpeechException {
        if (decoded == 0 && harmed) {
            throw new SpeechException(
                    new SpeechFailure.UnknownFormat(Messages.text("decode.soundless", "FLAC")));
        }
        if (harmed || decoded < total) {
            throw new SpeechException(
                    new SpeechFailure.StreamBroken(Messages.text("decode.damaged", "FLAC")));
        }
    }
}
