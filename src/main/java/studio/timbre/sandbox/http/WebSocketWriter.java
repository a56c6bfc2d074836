// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.sandbox.http;

import java.io.IOException;
import java.io.OutputStream;

/// Writes a server's WebSocket frames (RFC 6455, section 5.2), binary messages through the faults
/// that were asked for.
final class WebSocketWriter implements Framing {
    private static final byte[] NOTHING = {};

    private final OutputStream out;
    private final Faults faults;

    WebSocketWriter(OutputStream out, Faults faults) {
        this.out = out;
        this.faults = faults;
    }

    /// Writes one frame.
    ///
    /// @param first the frame's first byte: the final bit and the opcode
    void frame(int first, byte[] payload, int offset, int count) throws IOException {
        var head = new byte[10];
        int size = 2;
        head[0] = (byte) first;
        if (count < 126) {
            head[1] = (byte) count;
        } else if (count < 1 << 16) {
            head[1] = 126;
            head[2] = (byte) (count >> 8);
            head[3] = (byte) count;
            size = 4;
        } else {
            head[1] = 127;
            for (int i = 0; i < 4; i++) {
                head[6 + i] = (byte) (count >> (24 - 8 * i));
            }
            size = 10;
        }
        out.write(head, 0, size);
        out.write(payload, offset, count);
        out.flush();
    }

    @Override
    public void send(byte[] bytes, int offset, int count) throws IOException {
        for (int i = 0; i < 10 && faults.has(Fault.PING_FLOOD); i++) {
            frame(0x89, NOTHING, 0, 0);
        }
        if (faults.has(Fault.FRAGMENTS) && count >= 3) {
            frame(0x02, bytes, offset, 1);
            frame(0x00, bytes, offset + 1, count - 2);
            frame(0x80, bytes, offset + count - 1, 1);
        } else {
            frame(0x82, bytes, offset, count);
        }
    }

    @Override
    public void end() {}
}
