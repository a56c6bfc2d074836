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
    private long passed;
    private boolean longer;

    /// Wraps a sink.
    ///
    /// @param told is asked whenever samples come: there may be more sound than was told before
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
        var known = told.get().at(sampleRate);
        if (padding == null) {
            skip = (long) known.before() * frameBytes;
        }
        padding = known;
        if (held.size() > 0 && left() > 0) {
            var back = ByteBuffer.wrap(held.toByteArray());
            held.reset();
            pass(back);
        }
        int skipped = (int) Math.min(skip, frames.remaining());
        skip -= skipped;
        frames.position(frames.position() + skipped);
        pass(frames);
        if (held.size() > known.behind() * frameBytes) {
            sink.append(ByteBuffer.wrap(held.toByteArray()));
            held.reset();
            longer = true;
        }
    }

    /// How many samples per channel of the sound that was told have not come; 0 if none was told.
    long missing() {
        return left() < Long.MAX_VALUE ? left() / frameBytes : 0;
    }

    /// How many bytes of the sound that was told have not come.
    private long left() {
        var known = padding;
        if (known == null || longer || known.sound() > Long.MAX_VALUE / frameBytes) {
            return Long.MAX_VALUE;
        }
        return Math.max(0, known.sound() * frameBytes - passed);
    }

    private void pass(ByteBuffer frames) throws SpeechException {
        int now = (int) Math.min(left(), frames.remaining());
        if (now > 0) {
            sink.append(frames.slice(frames.position(), now));
            frames.position(frames.position() + now);
            passed += now;
        }
        var rest = new byte[frames.remaining()];
        frames.get(rest);
        held.writeBytes(rest);
    }
}
