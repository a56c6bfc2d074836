// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.decode;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Random;

/// Builds WAV files byte by byte.
final class WavBytes {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteOrder order;

    WavBytes() {
        this("RIFF", 0xFFFF_FFFFL);
    }

    WavBytes(String form, long size) {
        order = form.equals("RIFX") ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
        text(form).number(4, size).text("WAVE");
    }

    /// Speech as most servers send it.
    static WavBytes speech() {
        return new WavBytes().format(1, 1, 24_000, 16);
    }

    WavBytes format(int tag, int channels, long rate, int bits) {
        int frame = channels * ((bits + 7) / 8);
        return text("fmt ")
                .number(4, 16)
                .number(2, tag)
                .number(2, channels)
                .number(4, rate)
                .number(4, rate * frame)
                .number(2, frame)
                .number(2, bits);
    }

    /// WAVE_FORMAT_EXTENSIBLE with a sub-format.
    WavBytes extensible(int tag, int channels, long rate, int bits) {
        int frame = channels * ((bits + 7) / 8);
        return text("fmt ")
                .number(4, 40)
                .number(2, 0xFFFE)
                .number(2, channels)
                .number(4, rate)
                .number(4, rate * frame)
                .number(2, frame)
                .number(2, bits)
                .number(2, 22)
                .number(2, bits)
                .number(4, 0)
                .number(2, tag)
                .raw(new byte[] {0, 0, 0, 0, 16, 0, -128, 0, 0, -86, 0, 56, -101, 113});
    }

    WavBytes chunk(String name, byte[] content) {
        text(name).number(4, content.length).raw(content);
        return content.length % 2 == 0 ? this : raw(new byte[1]);
    }

    WavBytes data(long declared, byte[] samples) {
        return text("data").number(4, declared).raw(samples);
    }

    WavBytes text(String text) {
        return raw(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    WavBytes number(int width, long value) {
        var bytes = ByteBuffer.allocate(8).order(order).putLong(value).array();
        out.write(bytes, order == ByteOrder.BIG_ENDIAN ? 8 - width : 0, width);
        return this;
    }

    WavBytes raw(byte[] bytes) {
        out.writeBytes(bytes);
        return this;
    }

    byte[] bytes() {
        return out.toByteArray();
    }

    static byte[] noise(int count) {
        var noise = new byte[count];
        new Random(count).nextBytes(noise);
        return noise;
    }
}
