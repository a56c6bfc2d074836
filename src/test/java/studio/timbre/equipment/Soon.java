// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.equipment;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/// Waits for what other threads and programs do.
public final class Soon {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final long LOOK_NANOS = 2_000_000;

    private Soon() {}

    /// Waits until something is so; an error if that takes 30 s.
    public static void until(BooleanSupplier so) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!so.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("waited for 30 s in vain");
            }
            LockSupport.parkNanos(LOOK_NANOS);
        }
    }

    /// Lets some time pass: for a stream that is late, or a person who thinks.
    public static void after(Duration time) {
        long end = System.nanoTime() + time.toNanos();
        until(() -> System.nanoTime() >= end);
    }
}
