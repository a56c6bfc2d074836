// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import studio.timbre.playback.FakePlayer;
import studio.timbre.provider.FakeCatalogue;
import studio.timbre.speech.ProviderWords;
import studio.timbre.speech.SpeechException;
import studio.timbre.speech.SpeechFailure;
import studio.timbre.speech.SpeechRequest;
import studio.timbre.speech.Transport;
import studio.timbre.speech.WordTiming;
import studio.timbre.synthesis.StagedRun;
import studio.timbre.ui.kit.Desk;

class EditorViewModelTest {
    private static final WordTiming ONE = word(0, 3, 0, 400);
    private static final WordTiming TWO = word(4, 7, 500, 900);

    private long now;
    private final Desk desk = new Desk();
    private final FakePlayer player = new FakePlayer(() -> now);
    private final EditorViewModel model = new EditorViewModel(desk, player, Passages.NONE);

    @Test
    void charactersAreCountedAsPeopleDo() {
        desk.scriptProperty().set("a\uD83D\uDE00b");
        assertEquals("3 characters", model.lengthProperty().get().words());
    }

    @Test
    void whatTheProviderSaidOfTheTextStandsUntilTheTextIsAnother() {
        desk.schemaProperty().set(new FakeCatalogue().schema("paid", "fast-1").orElseThrow());
        var words = new ProviderWords(400, "Be kinder.", null, null);
        desk.refusalProperty().set(new SpeechFailure.Refused("voice", words));
        assertEquals("", model.refusalProperty().get());
        desk.refusalProperty().set(new SpeechFailure.Refused("input", words));
        assertEquals("The provider said: Be kinder.", model.refusalProperty().get());
        desk.scriptProperty().set("Something kinder");
        assertEquals("", model.refusalProperty().get());
    }

    @Test
    void theLimitOfTheModelCounts() {
        desk.schemaProperty().set(new FakeCatalogue().schema("paid", "fast-1").orElseThrow());
        desk.scriptProperty().set("x".repeat(4096));
        assertEquals("4,096 of 4,096 characters", model.lengthProperty().get().words());
    }

    @Test
    void whatIsTooLongForOneRequestSaysInHowManyItGoes() {
        desk.schemaProperty().set(new FakeCatalogue().schema("paid", "fast-1").orElseThrow());
        desk.scriptProperty().set("x".repeat(2000) + ". " + "y".repeat(4000) + ".");
        assertEquals(2, model.lengthProperty().get().parts());
        assertEquals(
                "6,003 characters, sent in 2 parts and joined",
                model.lengthProperty().get().words());
    }

    @Test
    void theHintGoesWithTheFirstRun() {
        assertTrue(model.freshProperty().get());
        speak("one two");
        assertFalse(model.freshProperty().get());
    }

    @Test
    void theWordThatIsHeardIsKnown() throws SpeechException {
        var run = speak("one two");
        run.answer(List.of(ONE, TWO));
        run.audio(1000);
        player.play(run.run().recording(), 0);
        assertEquals(Optional.of(ONE), spokenAt(200));
        assertEquals(Optional.empty(), spokenAt(450));
        assertEquals(Optional.of(TWO), spokenAt(600));
        assertEquals(Optional.empty(), spokenAt(950));
    }

    @Test
    void anotherTextThanTheOneHeardIsNotMarked() throws SpeechException {
        var run = speak("one two");
        run.answer(List.of(ONE, TWO));
        run.audio(1000);
        player.play(run.run().recording(), 0);
        desk.scriptProperty().set("on two");
        assertEquals(Optional.empty(), spokenAt(200));
    }

    private Optional<WordTiming> spokenAt(long milliseconds) {
        return model.spoken(milliseconds * 1_000_000);
    }

    private StagedRun speak(String text) {
        desk.scriptProperty().set(text);
        var run =
                new StagedRun(
                        new SpeechRequest(
                                "offline", "mary", "slt", text, Map.of(), Transport.WHOLE));
        desk.runProperty().set(run.run());
        return run;
    }

    private static WordTiming word(int start, int end, long from, long to) {
        return new WordTiming(start, end, Duration.ofMillis(from), Duration.ofMillis(to));
    }
}
