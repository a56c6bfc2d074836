// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.takes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import studio.timbre.speech.Origin;
import studio.timbre.speech.RunState;
import studio.timbre.speech.SpeechException;
import studio.timbre.speech.SpeechRequest;
import studio.timbre.speech.Transport;
import studio.timbre.take.Making;
import studio.timbre.take.Take;
import studio.timbre.ui.takes.TakeDiff.Difference;

class TakeDiffTest {
    private final StagedTakes takes = new StagedTakes();

    @AfterEach
    void close() {
        takes.store.close();
    }

    private Take take(String text, int frames, Map<String, Object> values) throws SpeechException {
        var request = new SpeechRequest("eigen", "higgs", "Linda", text, values, Transport.SSE);
        var making = Making.begin(takes.store, request, Origin.FIRST);
        making.sound(frames);
        making.end(RunState.DONE, null);
        return takes.store.take(making.id()).toCompletableFuture().join().orElseThrow();
    }

    @Test
    void onlyWhatDiffersIsNamed() throws SpeechException {
        var one = take("Good day", 24_000, Map.of("speed", new BigDecimal("1.50"), "tone", "warm"));
        var other =
                take(
                        "Good night",
                        48_000,
                        Map.of("speed", new BigDecimal("1.5"), "seed", new BigDecimal(7)));
        var diff = TakeDiff.of(other, one);
        assertEquals(one, diff.left());
        assertEquals(
                List.of(new Difference("tone", "warm", ""), new Difference("seed", "", "7")),
                diff.settings());
        assertEquals(
                List.of(
                        new Difference("Length", "0:01.0", "0:02.0"),
                        new Difference("Real-time factor", "0.50", "0.25"),
                        new Difference("Received", "48,000 bytes", "96,000 bytes")),
                diff.measures().stream().filter(each -> !each.name().equals("Made")).toList());
        assertFalse(diff.text().same());
        assertFalse(diff.sameSound());
    }

    @Test
    void theSameRequestTwiceDiffersInNothing() throws SpeechException {
        var values = Map.<String, Object>of("seed", new BigDecimal(7));
        var diff = TakeDiff.of(take("Same", 24_000, values), take("Same", 24_000, values));
        assertEquals(List.of(), diff.settings());
        assertTrue(diff.text().same());
        assertTrue(diff.sameSound());
    }
}
