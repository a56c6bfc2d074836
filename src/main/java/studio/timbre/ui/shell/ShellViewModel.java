// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.shell;

import java.nio.file.Path;
import java.util.List;
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
import studio.timbre.form.Validator;
import studio.timbre.form.Violation;
import studio.timbre.language.FailureText;
import studio.timbre.language.PriceText;
import studio.timbre.playback.Player;
import studio.timbre.speech.Origin;
import studio.timbre.speech.SpeechException;
import studio.timbre.speech.SpeechFailure;
import studio.timbre.speech.SpeechRequest;
import studio.timbre.synthesis.SynthesisRun;
import studio.timbre.ui.kit.Desk;

/// The main job: has the script spoken, and says how that goes.
public final class ShellViewModel {
    private final Desk desk;
    private final Player player;
    private final WholeScript whole;
    private final Series series;
    private final ReadOnlyBooleanWrapper speakable = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper estimate = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper blocker = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper stoppable = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Status> status = new ReadOnlyObjectWrapper<>(Status.NONE);
    private final ObjectProperty<@Nullable Notice> notice = new SimpleObjectProperty<>();
    private final BooleanProperty sandbox = new SimpleBooleanProperty();
    private @Nullable SynthesisRun told;

    /// @param fx the FX thread
    public ShellViewModel(Desk desk, Speech speech, Player player, Series series, Executor fx) {
        this.desk = desk;
        this.player = player;
        this.series = series;
        whole = new WholeScript(desk, speech, player, fx, series::origin);
        series.onProperty().subscribe(this::permit);
        series.estimateProperty().subscribe(this::permit);
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

    /// Lets the script be heard; what was made of the same text by the same voice is not sent
    /// again.
    public void speak() {
        notice.set(null);
        if (series.onProperty().get()) {
            series.speak();
        } else if (speakable.get()) {
            whole.speak();
        }
        look();
    }

    /// Sends the script, whatever was sent before.
    public void newTake() {
        notice.set(null);
        if (series.onProperty().get()) {
            series.newTakes();
        } else if (speakable.get()) {
            whole.newTake();
        }
        look();
    }

    /// Sends a request, whatever is on the desk.
    ///
    /// @param origin where the take belongs, and of which it is another try
    public void remake(SpeechRequest request, Origin origin) {
        notice.set(null);
        series.stop();
        whole.remake(request, origin);
        look();
    }

    /// Lets a take be heard and seen that is kept. One that is being made meanwhile goes on.
    public void replay(SynthesisRun kept) {
        notice.set(null);
        told = kept;
        whole.replay(kept);
        look();
    }

    /// Puts a take on the desk that somebody else lets be heard, and tells of.
    ///
    /// @param gain how loud it is to be among others; 1 is as recorded
    public void lay(SynthesisRun heard, double gain) {
        told = heard;
        whole.lay(heard, gain);
        look();
    }

    /// Lets the chosen voice say a short sentence; the script and its take stay on the desk.
    public void sample() {
        whole.sample();
    }

    /// Ends what runs and what sounds; what arrived is kept.
    public void stop() {
        series.stop();
        whole.stop();
        look();
    }

    /// Looks how far everything is. Called once per frame.
    public void look() {
        var run = desk.runProperty().get();
        var state = player.state();
        var parts = series.status(state);
        status.set(parts == null ? Status.of(run, state, whole.heardAfter(run, state)) : parts);
        boolean runs = series.busy() || (run != null && !run.state().ended());
        stoppable.set(runs || status.get().step().moving() || Status.sounds(state));
        if (run != null && run != told && run.over()) {
            told = run;
            tell(run);
        }
        whole.over().forEach(this::tell);
        var complaint = series.complaint();
        if (complaint != null) {
            notice.set(complaint);
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

    /// Says why the project could not be opened, or is not kept.
    public void reportUnkept(SpeechFailure failure) {
        notice.set(Notice.ofUnkeptProject(FailureText.of(failure)));
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
        boolean inParts = series.onProperty().get();
        var chosen = desk.modelProperty().get();
        var schema = desk.schemaProperty().get();
        var script = desk.scriptProperty().get();
        var whole = chosen == null ? "" : PriceText.estimate(chosen.prices(), script);
        estimate.set(inParts ? series.estimateProperty().get() : whole);
        var problems =
                schema == null
                        ? List.<Violation>of()
                        : Validator.check(schema, desk.valuesProperty().get(), script).stream()
                                .filter(Violation::isError)
                                .toList();
        boolean sayable = schema != null && !script.isBlank();
        speakable.set(inParts || (sayable && problems.isEmpty()));
        blocker.set(inParts || schema == null || !sayable ? "" : Blocker.of(schema, problems));
    }
}
