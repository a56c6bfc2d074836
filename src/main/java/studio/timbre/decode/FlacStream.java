// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.decode;

import studio.timbre.audio.PcmFormat;
import studio.timbre.language.Messages;
import studio.timbre.speech.SpeechException;
import studio.timbre.speech.SpeechFailure;

/// What a FLAC stream says of itself before its first frame (RFC 9639, section 8.2).
///
/// @param channels 1 to 8
/// @param width bits of a sample, 4 to 24
/// @param total samples per channel; 0 if unknown
record FlacStream(int sampleRate, int channels, int width, long total) {
    private static final int BLOCK_HEADER = 4;
    private static final int SAID = 18;

    /// What comes out: of more than two channels, the first two.
    PcmFormat format() {
        return new PcmFormat(sampleRate, Math.min(channels, 2));
    }

    /// Reads up to the first frame.
    ///
    /// @throws SpeechException `UnknownFormat` if it is none, or absurd; `StreamBroken` if it ends
    static FlacStream read(Window window) throws SpeechException {
        boolean _ = Id3Tag.skip(window);
        need(window, BLOCK_HEADER + BLOCK_HEADER + SAID);
        boolean first = window.at(4) % 128 == 0 && window.big(5, 3) >= SAID;
        if (!window.says(0, "fLaC") || !first) {
            throw unknown(Messages.text("decode.brokenHeader", "FLAC"));
        }
        skip(window, 4);
        var stream = said(window.big(BLOCK_HEADER + 10, 8));
        boolean last = false;
        while (!last) {
            need(window, BLOCK_HEADER);
            last = window.at(0) >= 128;
            skip(window, BLOCK_HEADER + window.big(1, 3));
        }
        return stream;
    }

    private static FlacStream said(long bits) throws SpeechException {
        int rate = (int) (bits >>> 44);
        int channels = (int) (bits >>> 41 & 7) + 1;
        int width = (int) (bits >>> 36 & 31) + 1;
        if (rate < 4_000 || rate > 384_000 || width < 4 || width > 24) {
            throw unknown(Messages.text("decode.flacOf", width, rate));
        }
        return new FlacStream(rate, channels, width, bits & 0xF_FFFF_FFFFL);
    }

    private static void need(Window window, int count) throws SpeechException {
        if (!window.has(count)) {
            throw broken();
        }
    }

    private static void skip(Window window, long count) throws SpeechException {
        if (!window.skip(count)) {
            throw broken();
        }
    }

    private static SpeechException unknown(String found) {
        return new SpeechException(new SpeechFailure.UnknownFormat(found));
    }

    private static SpeechException broken() {
        return new SpeechException(
                new SpeechFailure.StreamBroken(Messages.text("decode.cutInHeader", "FLAC")));
    }
}
