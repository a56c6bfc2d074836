// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.sandbox.sound;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;

/// Samples that a process turns into a format; a second thread carries its output on.
final class PipedEncoding implements Encoding {
    private final Process process;
    private final CompletableFuture<Boolean> carried = new CompletableFuture<>();

    PipedEncoding(Process process, OutputStream out, Executor threads) {
        this.process = process;
        threads.execute(() -> carry(out));
    }

    private void carry(OutputStream out) {
        try (var made = process.getInputStream()) {
            var piece = new byte[4096];
            for (int count = made.read(piece); count >= 0; count = made.read(piece)) {
                out.write(piece, 0, count);
            }
            carried.complete(true);
        } catch (IOException e) {
            carried.completeExceptionally(e);
            process.destroyForcibly();
        }
    }

    @Override
    public void write(byte[] samples) throws IOException {
        try {
            process.getOutputStream().write(samples);
            process.getOutputStream().flush();
        } catch (IOException e) {
            throw carried.isCompletedExceptionally() ? carryFailure(e) : e;
        }
    }

    private IOException carryFailure(IOException otherwise) {
        return carried.exceptionNow() instanceof IOException e ? e : otherwise;
    }

    @Override
    public void finish() throws IOException {
        try {
            process.getOutputStream().close();
            carried.get();
            if (process.waitFor() != 0) {
                throw new IOException("the encoder gave up");
            }
        } catch (ExecutionException e) {
            throw carryFailure(new IOException(e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted");
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
        carried.handle((done, failure) -> done).join();
    }
}
