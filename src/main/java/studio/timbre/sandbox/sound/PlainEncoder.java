// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.sandbox.sound;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/// Samples as they are, bare or behind the header of a WAV file that does not know its length: both
/// sizes are 0xFFFFFFFF, as OpenAI sends them.
public final class PlainEncoder implements Encoder {
    @Override
    public boolean makes(String format) {
        return format.equals("pcm") || format.equals("wav");
    }

    @Override
    public Encoding open(String format, int sampleRate, OutputStream out) throws IOException {
        if (format.equals("wav")) {
            out.write(header(sampleRate, -1));
        }
        return new Encoding() {
            @Override
            public void write(byte[] samples) throws IOException {
                out.write(samples);
            }

            @Override
            public void finish() {}

            @Override
            public void close() {}
        };
    }

    /// The 44 bytes before the samples of a mono 16-bit WAV file.
    ///
    /// @param bytes of samples; -1 if nobody knows yet
    public static byte[] header(int sampleRate, int bytes) {
        return ByteBuffer.allocate(44)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put("RIFF".getBytes(US_ASCII))
                .putInt(bytes < 0 ? -1 : bytes + 36)
                .put("WAVEfmt ".getBytes(US_ASCII))
                .putInt(16)
                .putShort((short) 1)
                .putShort((short) 1)
                .putInt(sampleRate)
                .putInt(sampleRate * 2)
                .putShort((short) 2)
                .putShort((short) 16)
                .put("data".getBytes(US_ASCII))
                .putInt(bytes)
                .array();
    }
}
