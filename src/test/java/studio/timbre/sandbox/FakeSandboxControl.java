// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.sandbox;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// A switch that says what it was told, and may be stuck.
public final class FakeSandboxControl implements SandboxControl {
    private final List<String> told = new ArrayList<>();
    private boolean stuck;

    /// Nobody may listen from now on.
    public void stick() {
        stuck = true;
    }

    public List<String> told() {
        return told;
    }

    @Override
    public void turnOn() throws IOException {
        if (stuck) {
            throw new IOException("no port is free");
        }
        told.add("on");
    }

    @Override
    public void turnOff() {
        told.add("off");
    }

    @Override
    public void faults(String text) {
        told.add("faults " + text);
    }
}
