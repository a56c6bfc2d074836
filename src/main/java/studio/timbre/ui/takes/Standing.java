// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.takes;

import studio.timbre.speech.RunState;

/// How a take stands, as the table says it.
public enum Standing {
    WAITING("takes.standing.waiting"),
    STREAMING("takes.standing.streaming"),
    DONE("takes.standing.done"),
    INCOMPLETE("takes.standing.incomplete"),
    FAILED("takes.standing.failed"),
    CANCELLED("takes.standing.cancelled"),
    /// Its sound was kept, and is no longer what it was.
    DAMAGED("takes.standing.damaged"),
    /// It was heard, and its sound could not be kept.
    UNKEPT("takes.standing.unkept");

    private final String key;

    Standing(String key) {
        this.key = key;
    }

    /// Its key in the messages.
    public String key() {
        return key;
    }

    static Standing of(RunState state) {
        return switch (state) {
            case WAITING -> WAITING;
            case STREAMING -> STREAMING;
            case DONE -> DONE;
            case INCOMPLETE -> INCOMPLETE;
            case FAILED -> FAILED;
            case CANCELLED -> CANCELLED;
        };
    }
}
