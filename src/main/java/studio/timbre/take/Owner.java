// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.take;

import java.time.Duration;
import java.time.Instant;

/// Which process makes a take: its number, and when it began, because numbers come again.
final class Owner {
    /// Systems tell the beginning of a process to within this.
    private static final Duration ABOUT = Duration.ofSeconds(10);

    private Owner() {}

    static String current() {
        var process = ProcessHandle.current();
        return process.pid() + " " + began(process).toEpochMilli();
    }

    static boolean alive(String owner) {
        var parts = owner.split(" ", -1);
        var began = Instant.ofEpochMilli(Long.parseLong(parts[1]));
        return ProcessHandle.of(Long.parseLong(parts[0]))
                .filter(ProcessHandle::isAlive)
                .filter(process ->
                        Duration.between(began, began(process)).abs().compareTo(ABOUT) < 0)
                .isPresent();
    }

    private static Instant began(ProcessHandle process) {
        return process.info().startInstant().orElse(Instant.EPOCH);
    }
}
