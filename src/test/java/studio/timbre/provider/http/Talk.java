// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.provider.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import studio.timbre.provider.http.FaultServer.Asked;
import studio.timbre.provider.http.FaultServer.To;

/// The server's end of a WebSocket, as well or as badly behaved as a test wants it (RFC 6455).
public final class Talk {
    private final To to;
    private final DataInputStream from;

    private Talk(To to) throws IOException {
        this.to = to;
        from = new DataInputStream(to.socket().getInputStream());
    }

    /// A frame as it came, unmasked.
    public record Heard(int code, boolean masked, byte[] payload) {
        public String text() {
            return new String(payload, UTF_8);
        }
    }

    /// Agrees to the handshake.
    public static Talk accept(Asked asked, To to) throws IOException {
        var proof = proof(asked.headers().get("Sec-WebSocket-Key"));
        to.text(
                "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                        + "Sec-WebSocket-Accept: "
                        + proof
                        + "\r\nx-request-id: req-ws\r\n\r\n");
        return new Talk(to);
    }

    private static String proof(String key) {
        try {
            var salted = key + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
            var sha = MessageDigest.getInstance("SHA-1").digest(salted.getBytes(ISO_8859_1));
            return Base64.getEncoder().encodeToString(sha);
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    /// Waits for the client's next frame.
    public Heard hear() throws IOException {
        int first = from.readUnsignedByte();
        int second = from.readUnsignedByte();
        int size = second & 0x7F;
        size = size == 126 ? from.readUnsignedShort() : size;
        size = size == 127 ? (int) from.readLong() : size;
        boolean masked = (second & 0x80) != 0;
        var mask = masked ? from.readNBytes(4) : new byte[4];
        var payload = from.readNBytes(size);
        for (int i = 0; i < size; i++) {
            payload[i] ^= mask[i % 4];
        }
        return new Heard(first & 0x0F, masked, payload);
    }

    public Talk text(String text) throws IOException {
        return frame(0x81, text.getBytes(UTF_8));
    }

    public Talk sound(byte[] bytes) throws IOException {
        return frame(0x82, bytes);
    }

    public Talk close(int code, String reason) throws IOException {
        var bytes = reason.getBytes(UTF_8);
        return frame(
                0x88,
                ByteBuffer.allocate(2 + bytes.length).putShort((short) code).put(bytes).array());
    }

    /// Sends a frame.
    ///
    /// @param first FIN, the reserved bits and the code
    public Talk frame(int first, byte[] payload) throws IOException {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(head(first, payload.length));
        bytes.writeBytes(payload);
        to.bytes(bytes.toByteArray());
        return this;
    }

    /// The head of a frame, whatever follows it.
    public static byte[] head(int first, long size) {
        var bytes = ByteBuffer.allocate(10).put((byte) first);
        if (size < 126) {
            bytes.put((byte) size);
        } else if (size < 1 << 16) {
            bytes.put((byte) 126).putShort((short) size);
        } else {
            bytes.put((byte) 127).putLong(size);
        }
        var head = new byte[bytes.position()];
        bytes.flip().get(head);
        return head;
    }
}
