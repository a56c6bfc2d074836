// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.sandbox;

import java.util.concurrent.atomic.AtomicLong;
import studio.timbre.sandbox.http.Fault;
import studio.timbre.sandbox.http.Faults;

/// Faults that hold for every request, or for the next few. Safe for any thread.
final class Standing {
    private final Faults faults;
    private final AtomicLong left;

    Standing(Faults faults) {
        this.faults = faults;
        left =
                new AtomicLong(
                        faults.has(Fault.TIMES) ? faults.number(Fault.TIMES, 1) : Long.MAX_VALUE);
    }

    /// What is to go wrong with the next request.
    Faults next() {
        return left.getAndDecrement() > 0 ? faults : Faults.NONE;
    }
}
