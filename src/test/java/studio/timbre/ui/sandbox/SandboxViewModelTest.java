// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import studio.timbre.sandbox.FakeSandboxControl;
import studio.timbre.sandbox.http.Faults;

class SandboxViewModelTest {
    private final FakeSandboxControl control = new FakeSandboxControl();
    private final ArrayDeque<Runnable> errands = new ArrayDeque<>();
    private final SandboxViewModel model =
            new SandboxViewModel(control, errands::add, Runnable::run);

    @Test
    void itIsOnWhenTheServerListensAndNotBefore() {
        model.toggle();
        assertTrue(model.busyProperty().get());
        assertFalse(model.onProperty().get());
        model.toggle();
        finish();
        assertTrue(model.onProperty().get());
        assertFalse(model.busyProperty().get());
        assertEquals(List.of("on"), control.told());
    }

    @Test
    void switchedOffItForgetsWhatWentWrong() {
        model.toggle();
        finish();
        model.faultProperty().set(SandboxFault.QUOTA_SPENT);
        model.toggle();
        finish();
        assertFalse(model.onProperty().get());
        assertEquals(SandboxFault.NONE, model.faultProperty().get());
        assertEquals(List.of("on", "faults status=402", "off", "faults "), control.told());
    }

    @Test
    void aMachineThatLetsNobodyListenIsSaidInASentence() {
        control.stick();
        model.toggle();
        finish();
        assertFalse(model.onProperty().get());
        assertEquals("The sandbox cannot start: no port is free", model.problemProperty().get());
    }

    @ParameterizedTest
    @EnumSource
    void everyFaultIsOneThatTheSandboxKnows(SandboxFault fault) {
        assertEquals(fault == SandboxFault.NONE, Faults.parse(fault.wire()).values().isEmpty());
        assertFalse(fault.words().isBlank());
    }

    private void finish() {
        while (!errands.isEmpty()) {
            errands.remove().run();
        }
    }
}
