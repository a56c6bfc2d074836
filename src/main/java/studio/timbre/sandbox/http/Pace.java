// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.sandbox.http;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Waiting that ends early when the server closes.
final class Pace {
    private final CountDownLatch closing = new CountDownLatch(1);

    /// Lets some time pass.
    ///
    /// @throws IOException if the server closes meanwhile
    void pause(long milliseconds) throws IOException {
        try {
            if (milliseconds > 0 && closing.await(milliseconds, TimeUnit.MILLISECONDS)) {
                throw new IOException("the sandbox closed");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted");
        }
    }

    void close() {
        closing.countDown();
    }
}
