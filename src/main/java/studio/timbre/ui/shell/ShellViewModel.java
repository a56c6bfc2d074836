// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.shell;

import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import studio.timbre.form.Field;
import studio.timbre.form.FormSchema;
import studio.timbre.form.Role;
import studio.timbre.language.FailureText;
import studio.timbre.language.Messages;
import studio.timbre.playback.Player;
import studio.timbre.speech.SpeechFailure;
import studio.timbre.speech.SpeechModel;
import studio.timbre.speech.SpeechRequest;
import studio.timbre.synthesis.RunState;
import studio.timbre.synthesis.SynthesisRun;
import studio.timbre.ui.kit.Desk;

/// The main job: has the script spoken, and says how that goes.
public final class ShellViewModel {
    private final Desk desk;
    private final Function<SpeechRequest, SynthesisRun> send;
    private final Player player;
    private final ReadOnlyBooleanWrapper speakable = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper stoppable = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Status> status = new ReadOnlyObjectWrapper<>(Status.NONE);
    private final ObjectProperty<@Nullable Notice> notice = new SimpleObjectProperty<>();
    private @Nullable SynthesisRun told;
    private @Nullable SynthesisRun sample;

    /// @param send sends a request, once, and returns at once
    public ShellViewModel(Desk desk, Function<SpeechRequest, SynthesisRun> send, Player player) {
        this.desk = desk;
        this.send = send;
        this.player = player;
        desk.scriptProperty().subscribe(this::permit);
        desk.schemaProperty().subscribe(this::permit);
        permit();
    }

    /// Whether there is something to say that the model takes.
    public ReadOnlyBooleanProperty speakableProperty() {
        return speakable.getReadOnlyProperty();
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

    /// Lets the script be heard: the last take again if nothing has changed since, else a new one.
    public void speak() {
        var last = desk.runProperty().get();
        boolean same = last != null && request().filter(last.request()::equals).isPresent();
        if (last == null || !same) {
            newTake();
        } else if (last.state() == RunState.DONE) {
            hear(last);
        } else if (last.state().ended()) {
            newTake();
        }
    }

    /// Sends the script, whatever was sent before.
    public void newTake() {
        if (!speakable.get()) {
            return;
        }
        request()
                .ifPresent(request -> {
                    stop();
                    notice.set(null);
                    var run = send.apply(request);
                    desk.runProperty().set(run);
                    hear(run);
                });
    }

    /// Lets the chosen voice say a short sentence; the script and its take stay on the desk.
    public void sample() {
        request()
                .ifPresent(request -> {
                    stop();
                    var text = Messages.text("voice.sample.text");
                    var run = send.apply(request.withText(text));
                    sample = run;
                    player.play(run.recording(), 0);
                });
    }

    /// Ends what runs and what sounds; what arrived is kept.
    public void stop() {
        cancel(desk.runProperty().get());
        cancel(sample);
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
        status.set(Status.of(run, state));
        boolean runs = run != null && !run.state().ended();
        stoppable.set(runs || status.get().step().moving() || state.recording() != null);
        if (run != null && run != told && run.state().ended()) {
            told = run;
            tell(run);
        }
        var heard = sample;
        if (heard != null && heard.state().ended()) {
            sample = null;
            tell(heard);
        }
    }

    /// Says that something went wrong in Timbre itself.
    public void report(String thread, Throwable error) {
        notice.set(Notice.of(thread, error));
    }

    private void tell(SynthesisRun run) {
        var failure = run.failure();
        if (failure != null && !(failure instanceof SpeechFailure.Cancelled)) {
            notice.set(Notice.of(run, FailureText.of(failure)));
        }
    }

    private void permit() {
        var script = desk.scriptProperty().get();
        var schema = desk.schemaProperty().get();
        speakable.set(schema != null && !script.isBlank() && fits(script, schema));
    }

    private static boolean fits(String script, FormSchema schema) {
        return !(schema.field(Role.TEXT).orElse(null) instanceof Field.Text text)
                || text.maxLength() == null
                || script.codePointCount(0, script.length()) <= text.maxLength();
    }

    private Optional<SpeechRequest> request() {
        var model = desk.modelProperty().get();
        var schema = desk.schemaProperty().get();
        return model == null || schema == null
                ? Optional.empty()
                : Optional.of(request(model, schema));
    }

    private SpeechRequest request(SpeechModel model, FormSchema schema) {
        var values = new LinkedHashMap<>(desk.valuesProperty().get().map());
        schema.field(Role.TEXT).ifPresent(field -> values.remove(field.name()));
        var voice = schema.field(Role.VOICE).map(field -> values.get(field.name())).orElse(null);
        return new SpeechRequest(
                model.provider(),
                model.id(),
                voice instanceof String id ? id : null,
                desk.scriptProperty().get(),
                values,
                model.transports().getFirst());
    }
}
