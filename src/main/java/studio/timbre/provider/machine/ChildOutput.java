// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.provider.machine;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/// What a child says on its standard output. It is fetched by a thread of its own, since nothing
/// wakes who waits at the pipe itself while any program that the child left behind holds it.
final class ChildOutput {
    private static final int BLOCK_BYTES = 8192;
    private static final int BLOCKS = 16;
    private static final byte[] END = {};

    private final BlockingQueue<byte[]> blocks = new ArrayBlockingQueue<>(BLOCKS);
    private ByteBuffer block = ByteBuffer.allocate(0);
    private boolean ended;
    private volatile boolean closed;

    ChildOutput(InputStream stream, Executor threads) {
        threads.execute(() -> fetch(stream));
    }

    // Called by the fetching thread.

    private void fetch(InputStream stream) {
        var some = new byte[BLOCK_BYTES];
        try {
            for (int read = stream.read(some); read >= 0 && !closed; read = stream.read(some)) {
                blocks.put(Arrays.copyOf(some, read));
            }
            blocks.put(END);
        } catch (IOException e) {
            // How the child ended says more than that its pipe broke.
            var _ = blocks.offer(END);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    // Called by the reader.

    /// Waits for at least one byte.
    ///
    /// @return how many there are, 0 if none came in time, -1 at the end or once it is closed
    int read(byte[] into, int offset, int count, Duration patience) throws InterruptedException {
        if (!block.hasRemaining() && !ended) {
            var next = blocks.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
            if (next == null) {
                return 0;
            }
            ended = next.length == 0;
            block = ByteBuffer.wrap(next);
        }
        if (ended || closed) {
            return -1;
        }
        int taken = Math.min(count, block.remaining());
        block.get(into, offset, taken);
        return taken;
    }

    // Called by anybody.

    /// Ends a waiting read.
    void close() {
        closed = true;
        blocks.clear();
        var _ = blocks.offer(END);
    }
}
