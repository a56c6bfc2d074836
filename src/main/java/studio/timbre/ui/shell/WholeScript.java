// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.shell;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import studio.timbre.form.Requests;
import studio.timbre.language.Messages;
import studio.timbre.playback.Player;
import studio.timbre.playback.PlayerState;
import studio.timbre.playback.Programme;
import studio.timbre.speech.Origin;
import studio.timbre.speech.RunState;
import studio.timbre.speech.SpeechRequest;
import studio.timbre.synthesis.SynthesisRun;
import studio.timbre.ui.kit.Desk;

/// Has the whole script spoken in one take, by who is on the desk. Asked only for what the model
/// takes.
final class WholeScript {
    private final Desk desk;
    private final Speech speech;
    private final Player player;
    private final Executor fx;
    private final Supplier<Origin> origin;
    private final FirstHearing hearing = new FirstHearing();
    private final List<SynthesisRun> left = new ArrayList<>();
    private @Nullable SynthesisRun sample;
    private @Nullable SynthesisRun whole;
    private long wholeOf;
    private boolean looking;

    /// @param fx the FX thread
    /// @param origin where a take belongs
    WholeScript(Desk desk, Speech speech, Player player, Executor fx, Supplier<Origin> origin) {
        this.desk = desk;
        this.speech = speech;
        this.player = player;
        this.fx = fx;
        this.origin = origin;
    }

    /// Lets the script be heard: the last take again if nothing has changed since, else a new one.
    void speak() {
        var last = desk.runProperty().get();
        boolean same = last != null && request().filter(last.request()::equals).isPresent();
        if (last == null || !same) {
            speakKept();
        } else if (last.state() == RunState.DONE) {
            hearing.end();
            hear(last);
        } else if (last.state().ended()) {
            newTake();
        }
    }

    /// Lets the take be heard that was kept of the same request, whenever that was; else a new one.
    private void speakKept() {
        if (looking) {
            return;
        }
        request()
                .ifPresent(request -> {
                    looking = true;
                    speech.find()
                            .apply(request)
                            .exceptionally(_ -> Optional.empty())
                            .thenAcceptAsync(kept -> found(request, kept), fx);
                });
    }

    /// Nothing is heard if the user meant something else meanwhile.
    private void found(SpeechRequest request, Optional<SynthesisRun> kept) {
        looking = false;
        if (request().filter(request::equals).isEmpty()) {
            return;
        }
        if (kept.isEmpty()) {
            newTake();
            return;
        }
        stop();
        replay(kept.get());
        whole = kept.get();
        wholeOf = origin.get().project();
    }

    /// Sends the script, whatever was sent before.
    void newTake() {
        request().ifPresent(request -> remake(request, again(origin.get())));
    }

    /// Where a new take of the script belongs; it is another try of the one on the desk, if that is
    /// one of this script.
    private Origin again(Origin now) {
        var last = desk.runProperty().get();
        boolean ours = last != null && last == whole && wholeOf == now.project();
        return ours ? new Origin(now.project(), now.passage(), last.take()) : now;
    }

    /// Sends a request, whatever is on the desk.
    void remake(SpeechRequest request, Origin from) {
        speech.asking().before(List.of(request), () -> send(request, from));
    }

    private void send(SpeechRequest request, Origin from) {
        stop();
        var run = speech.speak().send(request, from);
        desk.runProperty().set(run);
        whole = from.passage() == null ? run : null;
        wholeOf = from.project();
        hearing.expect(run);
        hear(run);
    }

    /// Lets a take be heard and seen that is kept. One that is being made meanwhile goes on.
    void replay(SynthesisRun kept) {
        lay(kept, 1);
        player.play(kept.recording(), 0);
    }

    /// Puts a take on the desk that somebody else lets be heard. One that is being made meanwhile
    /// goes on.
    ///
    /// @param gain how loud it is to be among others; 1 is as recorded
    void lay(SynthesisRun heard, double gain) {
        var before = desk.runProperty().get();
        if (before != null && before != heard && !before.over()) {
            left.add(before);
        }
        desk.runProperty().set(heard);
        desk.show(new Programme(heard.recording(), gain));
    }

    /// Lets the chosen voice say a short sentence; the script and its take stay on the desk.
    void sample() {
        request()
                .ifPresent(request -> {
                    stop();
                    var text = Messages.text("voice.sample.text");
                    var run = speech.sample().apply(request.withText(text));
                    sample = run;
                    player.play(run.recording(), 0);
                });
    }

    /// What went on beside the desk and is over, once: a sample, takes left to themselves.
    List<SynthesisRun> over() {
        var over = new ArrayList<>(left.stream().filter(SynthesisRun::over).toList());
        left.removeAll(over);
        var heard = sample;
        if (heard != null && heard.over()) {
            sample = null;
            over.add(heard);
        }
        return over;
    }

    /// How long after it was sent a run was heard; null if not known.
    @Nullable Duration heardAfter(@Nullable SynthesisRun run, PlayerState state) {
        return hearing.after(run, state);
    }

    /// Ends what runs and what sounds; what arrived is kept.
    void stop() {
        cancel(desk.runProperty().get());
        left.forEach(WholeScript::cancel);
        cancel(sample);
        hearing.end();
        player.stop();
    }

    private static void cancel(@Nullable SynthesisRun run) {
        if (run != null && !run.state().ended()) {
            run.cancel();
        }
    }

    private void hear(SynthesisRun run) {
        desk.recordingProperty().set(run.recording());
        player.play(run.recording(), 0);
    }

    private Optional<SpeechRequest> request() {
        var model = desk.modelProperty().get();
        var schema = desk.schemaProperty().get();
        return model == null || schema == null
                ? Optional.empty()
                : Optional.of(
                        Requests.of(
                                schema,
                                model,
                                desk.scriptProperty().get(),
                                desk.valuesProperty().get()));
    }
}
