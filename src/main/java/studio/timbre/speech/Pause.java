// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.speech;

import java.time.Duration;

/// A wait that a provider asked for before it takes the request again.
///
/// @param length all of it
/// @param end the [System#nanoTime] at which it is over
public record Pause(Duration length, long end) {

    /// A pause that begins now.
    static Pause of(Duration length) {
        return new Pause(length, System.nanoTime() + length.toNanos());
    }

    /// What is left of it; zero when it is over.
    public Duration left() {
        return Duration.ofNanos(Math.max(0, end - System.nanoTime()));
    }
}
