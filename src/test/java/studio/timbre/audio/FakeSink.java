// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.audio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/// Keeps what it is given, and insists on whole frames of one format.
public final class FakeSink implements PcmSink {
    private final ByteArrayOutputStream all = new ByteArrayOutputStream();
    private final Runnable onFrames;
    private PcmFormat format;

    public FakeSink() {
        this(() -> {});
    }

    /// @param onFrames is told of each block
    public FakeSink(Runnable onFrames) {
        this.onFrames = onFrames;
    }

    @Override
    public void begin(PcmFormat newFormat) {
        assertNull(format, "begun twice");
        format = newFormat;
    }

    @Override
    public void append(ByteBuffer frames) {
        assertNotNull(format, "not begun");
        assertEquals(0, frames.remaining() % format.frameBytes(), "not whole frames");
        var block = new byte[frames.remaining()];
        frames.get(block);
        all.writeBytes(block);
        onFrames.run();
    }

    public PcmFormat format() {
        return format;
    }

    public byte[] bytes() {
        return all.toByteArray();
    }

    public short[] samples() {
        var samples = new short[all.size() / Short.BYTES];
        ByteBuffer.wrap(bytes()).order(ByteOrder.LITTLE_ENDIAN).asShortBuffer().get(samples);
        return samples;
    }
}
