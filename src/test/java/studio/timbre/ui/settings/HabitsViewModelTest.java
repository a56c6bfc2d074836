// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.math.BigDecimal;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import studio.timbre.settings.BufferChoice;
import studio.timbre.settings.Habits;
import studio.timbre.settings.Home;
import studio.timbre.settings.LogChoice;
import studio.timbre.settings.MotionChoice;
import studio.timbre.settings.ProxyChoice;
import studio.timbre.settings.SavedSettings;

class HabitsViewModelTest {
    private final SavedSettings saved =
            SavedSettings.open(new Home(Path.of("no-such-folder")), _ -> {});
    private final HabitsViewModel model = new HabitsViewModel(saved);

    @Test
    void whatIsChosenCountsAtOnce() {
        model.percentProperty().set(175);
        model.motionProperty().set(MotionChoice.REDUCED);
        model.bufferProperty().set(BufferChoice.SAFE);
        model.logProperty().set(LogChoice.DETAILED);
        assertEquals(175, saved.now().look().percent());
        assertEquals(MotionChoice.REDUCED, saved.now().look().motion());
        assertEquals(BufferChoice.SAFE, habits().sound().buffer());
        assertEquals(LogChoice.DETAILED, habits().log());
        var again = new HabitsViewModel(saved);
        assertEquals(175, again.percentProperty().get());
    }

    @Test
    void aProxyCountsAsSoonAsItIsWhole() {
        var before = habits().proxy();
        model.wayProperty().set(ProxyChoice.Way.MANUAL);
        assertEquals(before, habits().proxy());
        assertNotEquals(Remark.NONE, model.proxyRemarkProperty().get());
        model.hostProperty().set(" proxy.example ");
        assertEquals(
                new ProxyChoice(ProxyChoice.Way.MANUAL, "proxy.example", 8080), habits().proxy());
        model.portProperty().set("eighty");
        assertEquals(8080, habits().proxy().port());
        assertNotEquals(Remark.NONE, model.proxyRemarkProperty().get());
        model.portProperty().set("3128");
        assertEquals(3128, habits().proxy().port());
        assertEquals(Remark.NONE, model.proxyRemarkProperty().get());
        model.wayProperty().set(ProxyChoice.Way.NONE);
        assertEquals(
                new ProxyChoice(ProxyChoice.Way.NONE, "proxy.example", 3128), habits().proxy());
    }

    @Test
    void anAmountMayHaveAComma() {
        model.askAboveProperty().set("0,05");
        assertEquals(new BigDecimal("0.05"), habits().askAbove());
        model.askAboveProperty().set("");
        assertNull(habits().askAbove());
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "much", "1.2.3"})
    void whatIsNoAmountIsSaidAndTheOneBeforeCounts(String typed) {
        model.askAboveProperty().set("2");
        model.askAboveProperty().set(typed);
        assertEquals(new BigDecimal("2"), habits().askAbove());
        assertEquals(Remark.Tone.BAD, model.costRemarkProperty().get().tone());
    }

    private Habits habits() {
        return saved.now().habits();
    }
}
