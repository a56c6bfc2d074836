// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.sandbox.http;

import java.io.IOException;
import java.io.OutputStream;

/// The body of an answer on its way out: each write is sent at once, unless a fault delays it, cuts
/// it into odd pieces, or ends it.
final class FaultyBody extends OutputStream {
    /// A piece that splits a 16-bit sample, a base64 group and, soon, any line.
    private static final int ODD = 1021;

    private final Framing framing;
    private final Faults faults;
    private final Pace pace;
    private long sent;
    private boolean begun;

    FaultyBody(Framing framing, Faults faults, Pace pace) {
        this.framing = framing;
        this.faults = faults;
        this.pace = pace;
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int count) throws IOException {
        int done = 0;
        while (done < count) {
            pace.pause(begun ? faults.number(Fault.DELAY_CHUNK, 100) : 0);
            begun = true;
            int piece = piece(count - done);
            if (piece > 0) {
                framing.send(bytes, offset + done, piece);
            }
            sent += piece;
            done += piece;
            endIfDue();
        }
    }

    private int piece(int wanted) {
        long piece = faults.has(Fault.ODD_CHUNKS) ? Math.min(wanted, ODD) : wanted;
        for (var end : new Fault[] {Fault.CUT_AFTER, Fault.RESET, Fault.STALL_AFTER}) {
            if (faults.has(end)) {
                piece = Math.min(piece, Math.max(0, faults.number(end, 0) - sent));
            }
        }
        return (int) piece;
    }

    private void endIfDue() throws IOException {
        if (due(Fault.CUT_AFTER)) {
            throw new SeveredException(false);
        }
        if (due(Fault.RESET)) {
            throw new SeveredException(true);
        }
        if (due(Fault.STALL_AFTER)) {
            pace.pause(Long.MAX_VALUE);
        }
    }

    private boolean due(Fault end) {
        return faults.has(end) && sent >= faults.number(end, 0);
    }

    @Override
    public void close() throws IOException {
        framing.end();
    }
}
