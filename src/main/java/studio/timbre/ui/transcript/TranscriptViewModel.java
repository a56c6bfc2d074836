// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.transcript;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import studio.timbre.audio.Recording;
import studio.timbre.form.Requests;
import studio.timbre.language.FailureText;
import studio.timbre.provider.ProviderEntry;
import studio.timbre.provider.Scribe;
import studio.timbre.script.TextDiff;
import studio.timbre.speech.Attempt;
import studio.timbre.speech.SpeechException;
import studio.timbre.speech.SpeechFailure;
import studio.timbre.speech.Transcript;
import studio.timbre.ui.form.FieldViewModel;
import studio.timbre.ui.kit.Desk;

/// What is heard in the sound on the desk, or in a file, beside the script on the desk.
public final class TranscriptViewModel {
    private final Desk desk;
    private final Scribe scribe;
    private final Hearer hearer;
    private final Executor background;
    private final Executor fx;
    private final BooleanProperty open = new SimpleBooleanProperty();
    private final ObjectProperty<@Nullable Path> file = new SimpleObjectProperty<>();
    private final ReadOnlyBooleanWrapper transcribable = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<@Nullable Attempt> attempt = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable FailureText> failure =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Transcript> transcript =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable TextDiff> diff = new ReadOnlyObjectWrapper<>();

    /// @param background runs what waits for an answer, and what compares
    /// @param fx where properties change
    public TranscriptViewModel(Desk desk, TranscriptRooms rooms, Executor background, Executor fx) {
        this.desk = desk;
        scribe = rooms.scribe();
        hearer = new Hearer(rooms.catalogue(), rooms.book());
        this.background = background;
        this.fx = fx;
        desk.scriptProperty().subscribe(this::compare);
        file.subscribe(hearer::take);
        open.subscribe(this::look);
        hearer.modelProperty().subscribe(this::permit);
    }

    /// Whether the panel is shown.
    public BooleanProperty openProperty() {
        return open;
    }

    /// Who listens, and what one may tell them.
    Hearer hearer() {
        return hearer;
    }

    /// Whose model listens.
    public Optional<ProviderEntry> provider() {
        return hearer.provider();
    }

    /// The fields of the listening model, but for the sound.
    public ObservableList<FieldViewModel> fields() {
        return hearer.fields();
    }

    /// The file to be heard; null for the sound on the desk.
    public ObjectProperty<@Nullable Path> fileProperty() {
        return file;
    }

    /// Whether there is a sound that is complete, somebody who listens, and nothing under way.
    public ReadOnlyBooleanProperty transcribableProperty() {
        return transcribable.getReadOnlyProperty();
    }

    /// What is under way; null if nothing is.
    public ReadOnlyObjectProperty<@Nullable Attempt> attemptProperty() {
        return attempt.getReadOnlyProperty();
    }

    /// Why there is no text; null if nothing went wrong.
    public ReadOnlyObjectProperty<@Nullable FailureText> failureProperty() {
        return failure.getReadOnlyProperty();
    }

    /// What was heard; null if nobody listened yet.
    public ReadOnlyObjectProperty<@Nullable Transcript> transcriptProperty() {
        return transcript.getReadOnlyProperty();
    }

    /// What was heard beside the script as it is now; null while that is not known.
    public ReadOnlyObjectProperty<@Nullable TextDiff> diffProperty() {
        return diff.getReadOnlyProperty();
    }

    /// Shows or hides the panel.
    public void toggle() {
        open.set(!open.get());
    }

    /// Takes a file to be heard, and shows the panel.
    public void offer(Path sound) {
        file.set(sound);
        open.set(true);
    }

    /// Looks again how we stand with who listens.
    public void look() {
        hearer.look();
        permit();
    }

    /// Looks whether the sound is complete. Called once per frame.
    void permit() {
        transcribable.set(
                attempt.get() == null
                        && hearer.ready()
                        && (file.get() != null || recording().isPresent()));
    }

    /// The sound on the desk once it is complete.
    Optional<Recording> recording() {
        return Optional.ofNullable(desk.recordingProperty().get())
                .filter(recording -> recording.ended() && recording.frames() > 0);
    }

    /// Sends the sound, once.
    public void transcribe() {
        permit();
        var model = hearer.modelProperty().get();
        var schema = hearer.schema().orElse(null);
        if (!transcribable.get() || model == null || schema == null) {
            return;
        }
        var chosen = file.get();
        var recording = recording();
        var values = hearer.values();
        var sound = hearer.sound().orElseThrow().name();
        send(now -> {
            if (chosen != null) {
                var said = values.with(sound, chosen.toString());
                return scribe.transcribe(Requests.of(schema, model, "", said), now);
            }
            return scribe.transcribe(
                    recording.orElseThrow(),
                    path -> Requests.of(schema, model, "", values.with(sound, path.toString())),
                    now);
        });
    }

    /// Stops waiting.
    public void cancel() {
        var running = attempt.get();
        if (running != null) {
            running.cancel();
            attempt.set(null);
            permit();
        }
    }

    private interface Errand {
        Transcript run(Attempt attempt) throws SpeechException;
    }

    private void send(Errand errand) {
        var now = new Attempt();
        attempt.set(now);
        failure.set(null);
        transcript.set(null);
        diff.set(null);
        permit();
        background.execute(() -> {
            try {
                var heard = errand.run(now);
                fx.execute(() -> heard(now, heard));
            } catch (SpeechException e) {
                fx.execute(() -> failed(now, e.failure()));
            }
        });
    }

    private void heard(Attempt by, Transcript text) {
        if (attempt.get() == by) {
            attempt.set(null);
            transcript.set(text);
            compare();
            permit();
        }
    }

    private void failed(Attempt by, SpeechFailure why) {
        if (attempt.get() == by) {
            attempt.set(null);
            failure.set(why instanceof SpeechFailure.Cancelled ? null : FailureText.of(why));
            hearer.refuse(why);
            permit();
        }
    }

    private void compare() {
        var heard = transcript.get();
        if (heard == null) {
            return;
        }
        var script = desk.scriptProperty().get();
        background.execute(() -> {
            var compared = TextDiff.of(script, heard.text());
            fx.execute(() -> {
                boolean current = script.equals(desk.scriptProperty().get());
                if (current && heard.equals(transcript.get())) {
                    diff.set(compared);
                }
            });
        });
    }
}
