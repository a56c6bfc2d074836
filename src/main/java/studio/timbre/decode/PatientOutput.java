// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.decode;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// What a child process reads. A child that does not take it in time is killed, which ends the
/// wait.
final class PatientOutput extends FilterOutputStream {
    private final Process child;
    private final int seconds;

    PatientOutput(Process child, int seconds) {
        super(child.getOutputStream());
        this.child = child;
        this.seconds = seconds;
    }

    @Override
    public void write(byte[] bytes, int offset, int count) throws IOException {
        var taken = patience();
        out.write(bytes, offset, count);
        taken.complete(null);
    }

    @Override
    public void flush() throws IOException {
        var taken = patience();
        out.flush();
        taken.complete(null);
    }

    private CompletableFuture<Void> patience() {
        var taken = new CompletableFuture<Void>();
        var _ = taken.orTimeout(seconds, TimeUnit.SECONDS).whenComplete((done, late) -> end(late));
        return taken;
    }

    private void end(@Nullable Throwable late) {
        if (late != null) {
            child.destroyForcibly();
        }
    }
}
