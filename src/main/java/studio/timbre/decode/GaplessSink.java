// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.decode;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import studio.timbre.audio.PcmFormat;
import studio.timbre.audio.PcmSink;
import studio.timbre.speech.SpeechException;

/// Passes on the sound without what an encoder put before and behind it. What comes behind is held
/// back; if more comes than the encoder can have put there, it was sound after all.
final class GaplessSink implements PcmSink {
    private final PcmSink sink;
    private final Supplier<Padding> told;
    private final ByteArrayOutputStream held = new ByteArrayOutputStream();
    private @Nullable Padding padding;
    private int frameBytes;
    private int sampleRate;
    private long skip;
    private long left;

    /// Wraps a sink.
    ///
    /// @param told is asked when the first samples come
    GaplessSink(PcmSink sink, Supplier<Padding> told) {
        this.sink = sink;
        this.told = told;
    }

    @Override
    public void begin(PcmFormat format) throws SpeechException {
        frameBytes = format.frameBytes();
        sampleRate = format.sampleRate();
        sink.begin(format);
    }

    @Override
    public void append(ByteBuffer frames) throws SpeechException {
        var known = known();
        int skipped = (int) Math.min(skip, frames.remaining());
        skip -= skipped;
        frames.position(frames.position() + skipped);
        int passed = (int) Math.min(left, frames.remaining());
        left -= passed;
        if (passed > 0) {
            sink.append(frames.slice(frames.position(), passed));
            frames.position(frames.position() + passed);
        }
        hold(frames);
        if (held.size() > known.behind() * frameBytes) {
            sink.append(ByteBuffer.wrap(held.toByteArray()));
            held.reset();
            left = Long.MAX_VALUE;
        }
    }

    /// How many samples per channel of the sound that was told have not come; 0 if none was told.
    long missing() {
        var known = padding;
        boolean told = known != null && known.sound() < Long.MAX_VALUE && left < Long.MAX_VALUE;
        return told ? left / frameBytes : 0;
    }

    private Padding known() {
        var known = padding;
        if (known == null) {
            known = told.get().at(sampleRate);
            padding = known;
            skip = (long) known.before() * frameBytes;
            left =
                    known.sound() > Long.MAX_VALUE / frameBytes
                            ? Long.MAX_VALUE
                            : known.sound() * frameBytes;
        }
        return known;
    }

    private void hold(ByteBuffer frames) {
        var rest = new byte[frames.remaining()];
        frames.get(rest);
        held.writeBytes(rest);
    }
}
