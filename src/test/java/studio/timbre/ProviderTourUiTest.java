// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextInputControl;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import studio.timbre.language.Messages;
import studio.timbre.ui.kit.FxDriver;
import studio.timbre.ui.sandbox.SandboxFault;

/// A person without any key tries every provider in the real window of the real house: chooses it,
/// fills its form in, hears it, stops it, and sees it fail. Leaves a picture of each. The whole
/// tour takes minutes: `src/test/scripts/provider-tour`; otherwise it is a short one.
class ProviderTourUiTest {
    private static final boolean WHOLE = "whole".equals(System.getProperty("tour"));
    private static final String TEXT =
            "The quick brown fox jumps over the lazy dog. ".repeat(8).strip();

    @TempDir private Path home;
    private TourScene scene;
    private FxDriver window;

    @BeforeEach
    void open() {
        scene = new TourScene(home);
        window = scene.window();
        scene.write(TEXT);
    }

    @AfterEach
    void close() {
        scene.close();
    }

    static List<Arguments> systems() {
        return WHOLE
                ? List.of(
                        arguments("modelstream", "tts-1"),
                        arguments("modelstream", "qwen3-tts-flash"),
                        arguments("modelgates", "elevenlabs/eleven-turbo-v2"),
                        arguments("eigen", "higgs2p5"),
                        arguments("requesty", "openai/gpt-4o-mini-tts"),
                        arguments("custom", "tts-1"))
                : List.of(
                        arguments("modelstream", "qwen3-tts-flash"),
                        arguments("eigen", "higgs2p5"));
    }

    private static Set<SandboxFault> faults() {
        return WHOLE
                ? EnumSet.complementOf(
                        EnumSet.of(
                                SandboxFault.NONE,
                                SandboxFault.SLOW,
                                SandboxFault.RATE_LIMITED_FOR_A_WHILE))
                : EnumSet.of(SandboxFault.QUOTA_SPENT, SandboxFault.CUT);
    }

    @ParameterizedTest
    @MethodSource("systems")
    void whoeverSpeaksOverTheNetworkIsTriedWithoutAKey(String provider, String model) {
        var name = "provider-" + provider + (model.startsWith("qwen") ? "-qwen" : "");
        scene.switchTheSandboxOn();
        scene.choose(provider, model);
        fillIn();
        assertFalse(
                window.node("#voices", ListView.class).getSelectionModel().isEmpty(),
                "who speaks is seen");
        assertEquals("", scene.text("#blocker"));
        window.picture(name + "-form");
        speakAndStop(name);
        for (var fault : faults()) {
            fail(name, fault);
        }
        if (WHOLE) {
            waitAndGoOn(name);
        }
        scene.choose(SandboxFault.NONE);
    }

    @Test
    void theVoicesOfThisMachineNeedNoSandbox() {
        var dialects = WHOLE ? Set.of("offline", "machine") : Set.of("offline");
        for (var entry : scene.studio().catalogue().providers()) {
            if (dialects.contains(entry.dialect())) {
                scene.choose(entry.id(), entry.models().getFirst().id());
                window.picture("provider-" + entry.id() + "-form");
                speakAndStop("provider-" + entry.id());
            }
        }
    }

    private void speakAndStop(String name) {
        window.click("#speak");
        window.until("sound of " + name + ": " + scene.text("#run-state"), scene::sounding);
        window.picture(name + "-speaking");
        window.click("#stop-take");
        window.picture(name + "-stopped");
        assertFalse(window.node("#notice").isVisible(), scene.text("#notice-what"));
    }

    private void fail(String name, SandboxFault fault) {
        scene.choose(fault);
        window.click("#new-take");
        var state = window.node("#run-state", Label.class);
        var ends = Set.of(Messages.text("status.failed"), Messages.text("status.incomplete"));
        window.until(name + " fails with " + fault, () -> ends.contains(state.getText()));
        window.until("it is said", () -> window.node("#notice").isVisible());
        var said = scene.text("#notice-what") + "\n" + scene.text("#notice-more");
        window.picture(name + "-failed-" + number(fault));
        assertFalse(said.contains("Exception") || said.contains("studio.timbre"), said);
        if (fault != SandboxFault.CUT) {
            assertTrue(said.contains(number(fault)), said);
            assertTrue(said.contains("req_"), said);
        }
        window.click("#dismiss");
    }

    private void waitAndGoOn(String name) {
        scene.choose(SandboxFault.RATE_LIMITED_FOR_A_WHILE);
        window.click("#new-take");
        var state = window.node("#run-state", Label.class);
        var waiting = Messages.text("status.heldBack", "").strip();
        window.until(name + " waits", () -> state.getText().startsWith(waiting));
        window.picture(name + "-waiting-429");
        scene.choose(SandboxFault.NONE);
        window.until(name + " goes on by itself", scene::sounding);
        window.click("#stop-take");
    }

    private static String number(SandboxFault fault) {
        return switch (fault) {
            case NONE, SLOW, RATE_LIMITED_FOR_A_WHILE -> throw new IllegalArgumentException();
            case UNAUTHORIZED -> "401";
            case QUOTA_SPENT -> "402";
            case NOT_FOUND -> "404";
            case RATE_LIMITED -> "429";
            case BROKEN -> "500";
            case BAD_GATEWAY -> "502";
            case UNAVAILABLE -> "503";
            case CUT -> "cut";
        };
    }

    private void fillIn() {
        FxDriver.run(() -> {
            for (var id : new String[] {"#value-speed", "#value-temperature"}) {
                Node field = window.scene().lookup(id);
                if (field instanceof TextInputControl input) {
                    input.setText("1");
                }
            }
        });
        window.settle();
    }
}
