// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.sandbox.http;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/// The server's side of a WebSocket (RFC 6455). One thread talks; messages are at most 1 MiB.
public final class WebSocket {
    private static final String GUID = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
    private static final int MESSAGE_BYTES = 1 << 20;

    private final InputStream in;
    private final WebSocketWriter writer;
    private final Faults faults;
    private final Pace pace;
    private boolean closed;
    private boolean parted;

    WebSocket(InputStream in, OutputStream out, Faults faults, Pace pace) {
        this.in = in;
        this.writer = new WebSocketWriter(out, faults);
        this.faults = faults;
        this.pace = pace;
    }

    /// The answer to the client's key (section 4.2.2).
    ///
    /// @throws IllegalArgumentException if the head does not ask for a WebSocket
    static String accept(RequestHead head) {
        var key = head.header("sec-websocket-key");
        if (key == null
                || !head.method().equals("GET")
                || !head.lists("upgrade", "websocket")
                || !head.lists("connection", "upgrade")
                || !head.lists("sec-websocket-version", "13")) {
            throw new IllegalArgumentException("this address is for a WebSocket, version 13");
        }
        try {
            var sha = MessageDigest.getInstance("SHA-1");
            return Base64.getEncoder().encodeToString(sha.digest((key + GUID).getBytes(US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-1", e);
        }
    }

    /// Waits for the client's next text message.
    ///
    /// @return null if the client closes instead
    public @Nullable String text() throws IOException {
        var message = new ByteArrayOutputStream();
        while (!closed) {
            int first = octet();
            int opcode = first & 0x0f;
            var payload = payload();
            switch (opcode) {
                case 0, 1 -> {
                    message.writeBytes(payload);
                    if (message.size() > MESSAGE_BYTES) {
                        close(1009, "more than 1 MiB");
                    } else if ((first & 0x80) != 0) {
                        return message.toString(UTF_8);
                    }
                }
                case 2 -> close(1003, "only text is understood here");
                case 8 -> answerClose(payload);
                case 9 -> writer.frame(0x8a, payload, 0, payload.length);
                case 10 -> {}
                default -> close(1002, "no such opcode");
            }
        }
        return null;
    }

    /// Sends a text message.
    public void send(String text) throws IOException {
        var bytes = text.getBytes(UTF_8);
        writer.frame(0x81, bytes, 0, bytes.length);
    }

    /// Takes audio; each write is a binary message.
    ///
    /// @return must not be closed before the socket
    public OutputStream binary() throws IOException {
        pace.pause(faults.number(Fault.DELAY_FIRST, 1000));
        return new FaultyBody(writer, faults, pace);
    }

    /// Says goodbye; nothing may be sent after it.
    public void close(int code, String reason) throws IOException {
        if (!closed) {
            closed = true;
            var bytes = reason.getBytes(UTF_8);
            var frame = ByteBuffer.allocate(2 + bytes.length).putShort((short) code).put(bytes);
            writer.frame(0x88, frame.array(), 0, frame.capacity());
        }
    }

    /// Forgets what the client still says, until it has said goodbye too.
    public void drain() throws IOException {
        while (!parted) {
            int opcode = octet() & 0x0f;
            payload();
            parted = opcode == 8;
        }
    }

    private void answerClose(byte[] payload) throws IOException {
        parted = true;
        close(payload.length < 2 ? 1000 : ByteBuffer.wrap(payload).getShort(), "");
    }

    private int octet() throws IOException {
        int octet = in.read();
        if (octet < 0) {
            throw new SeveredException(false);
        }
        return octet;
    }

    private byte[] payload() throws IOException {
        int second = octet();
        long bytes = second & 0x7f;
        if (bytes >= 126) {
            int octets = bytes == 126 ? 2 : 8;
            bytes = 0;
            for (int i = 0; i < octets; i++) {
                bytes = bytes << 8 | octet();
            }
        }
        if ((second & 0x80) == 0 || bytes < 0 || bytes > MESSAGE_BYTES) {
            close(bytes > MESSAGE_BYTES ? 1009 : 1002, "clients mask their frames");
            throw new SeveredException(false);
        }
        var mask = in.readNBytes(4);
        var payload = in.readNBytes((int) bytes);
        if (mask.length < 4 || payload.length < bytes) {
            throw new SeveredException(false);
        }
        for (int i = 0; i < payload.length; i++) {
            payload[i] ^= mask[i & 3];
        }
        return payload;
    }
}
