// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.speech;

/// How far a run has come. It only moves forward.
public enum RunState {
    /// Sent, or about to be; no audio yet.
    WAITING,
    /// Samples are coming.
    STREAMING,
    /// All of it is there.
    DONE,
    /// It broke off; what came is kept.
    INCOMPLETE,
    /// Nothing came.
    FAILED,
    /// The user stopped it; what came is kept.
    CANCELLED;

    public boolean ended() {
        return this != WAITING && this != STREAMING;
    }
}
