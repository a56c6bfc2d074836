// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.playback;

import java.time.Duration;

/// How much sound waits in the device where nothing goes wrong. The more, the longer a busy machine
/// may be late without a gap, and the later a command is heard.
public enum Reserve {
    SMALL(Duration.ofMillis(20)),
    MEDIUM(Duration.ofMillis(40)),
    LARGE(Duration.ofMillis(250));

    private final Duration least;

    Reserve(Duration least) {
        this.least = least;
    }

    /// What always waits there while something is played.
    Duration least() {
        return least;
    }
}
