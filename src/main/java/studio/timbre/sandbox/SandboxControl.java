// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.sandbox;

import java.io.IOException;

/// Switches a sandbox on and off. Every method may block.
public interface SandboxControl {
    /// Starts it, unless it runs.
    ///
    /// @throws IOException if this machine lets nobody listen
    void turnOn() throws IOException;

    /// Ends it, if it runs, and what is under way there.
    void turnOff();

    /// What goes wrong there from now on, as [Sandbox#faults] reads it; nothing while it is off.
    void faults(String text);
}
