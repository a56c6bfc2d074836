// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.project;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import studio.timbre.speech.SpeechFailure;
import studio.timbre.speech.SpeechRequest;
import studio.timbre.synthesis.SynthesisRun;
import studio.timbre.synthesis.Turn;

/// What is being made of each passage, and what went wrong the last time. One thread only.
final class UnderWay {
    private final Map<String, List<Turn>> turns = new LinkedHashMap<>();
    private final Map<String, Fault> faults = new HashMap<>();
    private long begun;

    private record Fault(SpeechRequest request, SpeechFailure failure) {}

    void add(String key, Turn turn) {
        turns.computeIfAbsent(key, _ -> new ArrayList<>()).add(turn);
        faults.remove(key);
    }

    /// Whether anything of a passage is being made, or waits for its turn; null if neither.
    @Nullable Condition condition(String key) {
        var its = turns.getOrDefault(key, List.of());
        if (its.isEmpty()) {
            return null;
        }
        return its.stream().anyMatch(turn -> turn.run() != null)
                ? Condition.MAKING
                : Condition.WAITING;
    }

    /// The turn in which this very request is on its way, or about to be.
    Optional<Turn> turn(String key, SpeechRequest request) {
        return turns.getOrDefault(key, List.of()).stream()
                .filter(turn -> !turn.ended() && turn.request().equals(request))
                .findFirst();
    }

    /// Why the last try of this very request went wrong; null if it did not.
    @Nullable SpeechFailure failure(String key, SpeechRequest request) {
        var fault = faults.get(key);
        return fault != null && fault.request().equals(request) ? fault.failure() : null;
    }

    /// Looks how far everything is.
    ///
    /// @param done takes what was made and kept
    /// @return whether anything stands otherwise than at the last look
    boolean look(BiConsumer<String, SynthesisRun> done) {
        long running = 0;
        boolean changed = false;
        for (var each : List.copyOf(turns.entrySet())) {
            for (var turn : List.copyOf(each.getValue())) {
                if (over(turn)) {
                    each.getValue().remove(turn);
                    settle(each.getKey(), turn, done);
                    changed = true;
                } else if (turn.run() != null) {
                    running++;
                }
            }
        }
        turns.values().removeIf(List::isEmpty);
        changed |= running != begun;
        begun = running;
        return changed;
    }

    private static boolean over(Turn turn) {
        var run = turn.run();
        return run == null ? turn.ended() : run.over();
    }

    private void settle(String key, Turn turn, BiConsumer<String, SynthesisRun> done) {
        var run = turn.run();
        if (run == null) {
            return;
        }
        var failure = run.failure() == null ? run.unkept() : run.failure();
        if (failure == null && run.take() != null) {
            faults.remove(key);
            done.accept(key, run);
        } else if (failure != null && !(failure instanceof SpeechFailure.Cancelled)) {
            faults.put(key, new Fault(turn.request(), failure));
        }
    }
}
