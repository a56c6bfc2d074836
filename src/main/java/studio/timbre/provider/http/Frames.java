// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.provider.http;

import java.io.EOFException;
import java.io.IOException;
import java.net.ProtocolException;
import java.util.random.RandomGenerator;
import okio.Buffer;
import okio.BufferedSink;
import okio.BufferedSource;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/// Our end of a WebSocket after the handshake (RFC 6455). It reads no more than it is asked for,
/// and no frame as a whole, so that a fast server waits for us and a huge frame fills no memory.
/// One thread.
final class Frames implements Events {
    /// The longest text that is put together.
    static final int MAX_TEXT = 16 << 20;

    /// How many frames in a row may say nothing.
    static final int MAX_IDLE = 1_000;

    private static final int MAX_PIECE = 1 << 14;
    private static final int MAX_CONTROL = 125;
    private static final int CONTINUATION = 0x0;
    private static final int TEXT = 0x1;
    private static final int BINARY = 0x2;
    private static final int CLOSE = 0x8;
    private static final int PING = 0x9;
    private static final int PONG = 0xA;
    private static final int FINAL = 0x80;
    private static final int MASKED = 0x80;
    private static final int NO_CODE = 1005;

    private final BufferedSink sink;
    private final RandomGenerator masks;
    private final Buffer text = new Buffer();
    private int message = CONTINUATION;
    private boolean last;
    private long left;
    private int idle;

    /// Speaks on a connection.
    ///
    /// @param masks hides our words from careless machines on the way (RFC 6455, 10.3)
    Frames(BufferedSink sink, RandomGenerator masks) {
        this.sink = sink;
        this.masks = masks;
    }

    /// Sends a text message.
    void send(String words) throws IOException {
        send(TEXT, ByteString.encodeUtf8(words));
    }

    private void send(int code, ByteString payload) throws IOException {
        int size = payload.size();
        sink.writeByte(FINAL | code);
        if (size <= MAX_CONTROL) {
            sink.writeByte(MASKED | size);
        } else if (size < 1 << 16) {
            sink.writeByte(MASKED | 126).writeShort(size);
        } else {
            sink.writeByte(MASKED | 127).writeLong(size);
        }
        int mask = masks.nextInt();
        sink.writeInt(mask);
        var bytes = payload.toByteArray();
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] ^= (byte) (mask >>> (24 - 8 * (i % 4)));
        }
        sink.write(bytes).flush();
    }

    /// Waits for sound, words or the end; answers pings on the way.
    @Override
    public @Nullable Event next(BufferedSource source) throws IOException {
        while (true) {
            if (left > 0 && message == BINARY) {
                return sound(source);
            }
            if (left > 0) {
                words(source);
            }
            if (message == TEXT && last) {
                message = CONTINUATION;
                return new Event.Words(text.readUtf8());
            }
            if (source.exhausted()) {
                return null;
            }
            var end = frame(source);
            if (end != null) {
                return end;
            }
            idle = left > 0 ? 0 : idle + 1;
            if (idle > MAX_IDLE) {
                throw new ProtocolException("frames that say nothing");
            }
        }
    }

    private Event sound(BufferedSource source) throws IOException {
        if (source.exhausted()) {
            throw new EOFException();
        }
        long count = Math.min(Math.min(left, source.getBuffer().size()), MAX_PIECE);
        var bytes = source.readByteArray(count);
        left -= count;
        return new Event.Sound(bytes);
    }

    private void words(BufferedSource source) throws IOException {
        if (left > MAX_TEXT - text.size()) {
            throw new ProtocolException("a text without end");
        }
        source.readFully(text, left);
        left = 0;
    }

    /// Reads the head of the next frame (RFC 6455, 5.2), and all of it if it is a control frame.
    private @Nullable Event frame(BufferedSource source) throws IOException {
        int first = source.readByte() & 0xFF;
        int second = source.readByte() & 0xFF;
        int code = first & 0x0F;
        boolean reserved = (first & 0x70) != 0;
        if (reserved || (second & MASKED) != 0) {
            throw new ProtocolException("not a frame of a server");
        }
        long size = size(source, second & 0x7F);
        boolean whole = (first & FINAL) != 0;
        if (code >= CLOSE) {
            if (size > MAX_CONTROL || !whole) {
                throw new ProtocolException("a control frame that is none");
            }
            return control(code, source.readByteString(size));
        }
        boolean goesOn = code == CONTINUATION;
        boolean within = message != CONTINUATION && !last;
        if (code > BINARY || goesOn != within) {
            throw new ProtocolException("a frame out of turn");
        }
        message = goesOn ? message : code;
        last = whole;
        left = size;
        return null;
    }

    private static long size(BufferedSource source, int said) throws IOException {
        long size =
                switch (said) {
                    case 126 -> source.readShort() & 0xFFFF;
                    case 127 -> source.readLong();
                    default -> said;
                };
        if (size < 0) {
            throw new ProtocolException("a frame without end");
        }
        return size;
    }

    private @Nullable Event control(int code, ByteString payload) throws IOException {
        switch (code) {
            case PING -> send(PONG, payload);
            case CLOSE -> {
                return farewell(payload);
            }
            case PONG -> {}
            default -> throw new ProtocolException("a control frame that nobody knows");
        }
        return null;
    }

    private static Event farewell(ByteString payload) throws EOFException {
        if (payload.size() < 2) {
            return new Event.Farewell(NO_CODE, null);
        }
        var buffer = new Buffer().write(payload);
        int code = buffer.readShort() & 0xFFFF;
        var reason = buffer.readUtf8();
        return new Event.Farewell(code, reason.isBlank() ? null : reason);
    }
}
