// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.cli;

import studio.timbre.speech.RunState;
import studio.timbre.speech.Transport;

/// One thing that goes wrong, and the one way in which it must end.
///
/// @param least how many frames must be kept
/// @param most how many frames may be kept
/// @param executions how often the server may be asked to speak
record FaultRow(
        String name,
        Transport transport,
        Opponent.Maker opponent,
        RunState state,
        int exit,
        long least,
        long most,
        int executions) {

    static FaultRow done(String name, Transport transport, Opponent.Maker opponent, long frames) {
        return new FaultRow(
                name, transport, opponent, RunState.DONE, ExitCode.DONE, frames, frames, 1);
    }

    static FaultRow incomplete(
            String name, Transport transport, Opponent.Maker opponent, long least, long most) {
        return new FaultRow(
                name,
                transport,
                opponent,
                RunState.INCOMPLETE,
                ExitCode.INCOMPLETE,
                least,
                most,
                1);
    }

    static FaultRow failed(String name, Transport transport, Opponent.Maker opponent, int exit) {
        return new FaultRow(name, transport, opponent, RunState.FAILED, exit, 0, 0, 1);
    }

    @Override
    public String toString() {
        return transport + ": " + name;
    }
}
