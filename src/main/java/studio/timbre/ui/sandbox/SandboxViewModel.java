// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.sandbox;

import java.io.IOException;
import java.util.concurrent.Executor;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import studio.timbre.language.Messages;
import studio.timbre.sandbox.SandboxControl;

/// Whether the sandbox plays the providers, and what goes wrong in it. Off whenever the window
/// opens.
public final class SandboxViewModel {
    private final SandboxControl control;
    private final Executor background;
    private final Executor fx;
    private final ReadOnlyBooleanWrapper on = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ObjectProperty<SandboxFault> fault =
            new SimpleObjectProperty<>(SandboxFault.NONE);

    /// @param background runs what opens and closes the server
    /// @param fx where properties change
    public SandboxViewModel(SandboxControl control, Executor background, Executor fx) {
        this.control = control;
        this.background = background;
        this.fx = fx;
        fault.addListener((property, before, now) -> let(now));
    }

    /// Whether it is on: then nothing leaves this machine.
    public ReadOnlyBooleanProperty onProperty() {
        return on.getReadOnlyProperty();
    }

    /// Whether it is on its way on or off.
    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /// Why it is not on; empty if nothing is wrong.
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /// What goes wrong in it.
    public ObjectProperty<SandboxFault> faultProperty() {
        return fault;
    }

    /// Switches it on or off; nothing happens while it is on its way.
    public void toggle() {
        if (!busy.get()) {
            busy.set(true);
            boolean wish = !on.get();
            background.execute(() -> turn(wish));
        }
    }

    private void turn(boolean wish) {
        try {
            if (wish) {
                control.turnOn();
            } else {
                control.turnOff();
            }
            fx.execute(() -> done(wish, ""));
        } catch (IOException e) {
            var why = Messages.text("sandbox.problem", String.valueOf(e.getMessage()));
            fx.execute(() -> done(false, why));
        }
    }

    private void done(boolean now, String why) {
        problem.set(why);
        fault.set(SandboxFault.NONE);
        on.set(now);
        busy.set(false);
    }

    private void let(SandboxFault wrong) {
        background.execute(() -> control.faults(wrong.wire()));
    }
}
