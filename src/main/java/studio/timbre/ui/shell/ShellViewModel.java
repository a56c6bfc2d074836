// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.shell;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.UnaryOperator;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import studio.timbre.form.Requests;
import studio.timbre.form.Validator;
import studio.timbre.form.Violation;
import studio.timbre.language.FailureText;
import studio.timbre.language.Messages;
import studio.timbre.language.PriceText;
import studio.timbre.playback.Player;
import studio.timbre.speech.Origin;
import studio.timbre.speech.RunState;
import studio.timbre.speech.SpeechException;
import studio.timbre.speech.SpeechFailure;
import studio.timbre.speech.SpeechRequest;
import studio.timbre.synthesis.SynthesisRun;
import studio.timbre.ui.kit.Desk;

/// The main job: has the script spoken, and says how that goes.
public final class ShellViewModel {
    private final Desk desk;
    private final Speech speech;
    private final Player player;
    private final Executor fx;
    private final ReadOnlyBooleanWrapper speakable = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper estimate = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper blocker = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper stoppable = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Status> status = new ReadOnlyObjectWrapper<>(Status.NONE);
    private final ObjectProperty<@Nullable Notice> notice = new SimpleObjectProperty<>();
    private final BooleanProperty sandbox = new SimpleBooleanProperty();
    private final List<SynthesisRun> left = new ArrayList<>();
    private final FirstHearing hearing = new FirstHearing();
    private @Nullable SynthesisRun told;
    private @Nullable SynthesisRun sample;
    private boolean looking;

    /// @param fx the FX thread
    public ShellViewModel(Desk desk, Speech speech, Player player, Executor fx) {
        this.desk = desk;
        this.speech = speech;
        this.player = player;
        this.fx = fx;
        desk.scriptProperty().subscribe(this::permit);
        desk.schemaProperty().subscribe(this::permit);
        desk.valuesProperty().subscribe(this::permit);
        permit();
    }

    /// Whether there is something to say that the model takes.
    public ReadOnlyBooleanProperty speakableProperty() {
        return speakable.getReadOnlyProperty();
    }

    /// About what sending the script costs; empty if nobody knows.
    public ReadOnlyStringProperty estimateProperty() {
        return estimate.getReadOnlyProperty();
    }

    /// What in the form keeps the script from being sent; empty if nothing.
    public ReadOnlyStringProperty blockerProperty() {
        return blocker.getReadOnlyProperty();
    }

    /// Whether something runs or sounds.
    public ReadOnlyBooleanProperty stoppableProperty() {
        return stoppable.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Status> statusProperty() {
        return status.getReadOnlyProperty();
    }

    /// What the user should know; null if nothing. The view may dismiss it.
    public ObjectProperty<@Nullable Notice> noticeProperty() {
        return notice;
    }

    /// Whether the sandbox plays the providers.
    public BooleanProperty sandboxProperty() {
        return sandbox;
    }

    /// Lets the script be heard: the last take again if nothing has changed since, else a new one.
    public void speak() {
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
        if (!speakable.get() || looking) {
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
    }

    /// Sends the script, whatever was sent before.
    public void newTake() {
        if (!speakable.get()) {
            return;
        }
        request().ifPresent(request -> remake(request, Origin.FIRST));
    }

    /// Sends a request, whatever is on the desk.
    ///
    /// @param origin where the take belongs, and of which it is another try
    public void remake(SpeechRequest request, Origin origin) {
        stop();
        notice.set(null);
        var run = speech.speak().apply(request, origin);
        desk.runProperty().set(run);
        hearing.expect(run);
        hear(run);
    }

    /// Lets a take be heard and seen that is kept. One that is being made meanwhile goes on.
    public void replay(SynthesisRun kept) {
        var before = desk.runProperty().get();
        if (before != null && !before.over()) {
            left.add(before);
        }
        notice.set(null);
        told = kept;
        desk.runProperty().set(kept);
        hear(kept);
    }

    /// Lets the chosen voice say a short sentence; the script and its take stay on the desk.
    public void sample() {
        request()
                .ifPresent(request -> {
                    stop();
                    var text = Messages.text("voice.sample.text");
                    var run = speech.sample().apply(request.withText(text));
                    sample = run;
                    player.play(run.recording(), 0);
                });
    }

    /// Ends what runs and what sounds; what arrived is kept.
    public void stop() {
        cancel(desk.runProperty().get());
        left.forEach(ShellViewModel::cancel);
        cancel(sample);
        hearing.end();
        player.stop();
        look();
    }

    private static void cancel(@Nullable SynthesisRun run) {
        if (run != null && !run.state().ended()) {
            run.cancel();
        }
    }

    private void hear(SynthesisRun run) {
        desk.recordingProperty().set(run.recording());
        player.play(run.recording(), 0);
        look();
    }

    /// Looks how far everything is. Called once per frame.
    public void look() {
        var run = desk.runProperty().get();
        var state = player.state();
        status.set(Status.of(run, state, hearing.after(run, state)));
        boolean runs = run != null && !run.state().ended();
        stoppable.set(runs || status.get().step().moving() || Status.sounds(state));
        if (run != null && run != told && run.over()) {
            told = run;
            tell(run);
        }
        left.removeIf(each -> {
            if (each.over()) {
                tell(each);
            }
            return each.over();
        });
        var heard = sample;
        if (heard != null && heard.over()) {
            sample = null;
            tell(heard);
        }
    }

    /// Says that something went wrong in Timbre itself.
    ///
    /// @param redact takes out what nobody may read
    public void report(String thread, Throwable error, UnaryOperator<String> redact) {
        notice.set(Notice.of(thread, error, redact));
    }

    /// Says what is wrong with the takes.
    ///
    /// @param aside where a damaged list of them lies; null if none does
    /// @param error why they cannot be kept; null if they can
    public void report(@Nullable Path aside, @Nullable Throwable error) {
        if (error instanceof SpeechException e) {
            notice.set(Notice.ofNoTakes(FailureText.of(e.failure())));
        } else if (aside != null) {
            notice.set(Notice.ofBrokenTakes(aside));
        }
    }

    /// Says which of the user's own files are left out.
    public void report(List<String> complaints) {
        if (!complaints.isEmpty()) {
            notice.set(Notice.of(complaints));
        }
    }

    private void tell(SynthesisRun run) {
        var failure = run.failure();
        desk.refusalProperty().set(failure instanceof SpeechFailure.Refused no ? no : null);
        var unkept = run.unkept();
        if (unkept != null) {
            notice.set(Notice.ofUnkept(run, FailureText.of(unkept)));
        } else if (failure != null && !(failure instanceof SpeechFailure.Cancelled)) {
            notice.set(Notice.of(run, FailureText.of(failure)));
        }
    }

    private void permit() {
        var chosen = desk.modelProperty().get();
        var schema = desk.schemaProperty().get();
        var script = desk.scriptProperty().get();
        estimate.set(chosen == null ? "" : PriceText.estimate(chosen.prices(), script));
        var problems =
                schema == null
                        ? List.<Violation>of()
                        : Validator.check(schema, desk.valuesProperty().get(), script).stream()
                                .filter(Violation::isError)
                                .toList();
        speakable.set(schema != null && !script.isBlank() && problems.isEmpty());
        blocker.set(schema == null || script.isBlank() ? "" : Blocker.of(schema, problems));
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
