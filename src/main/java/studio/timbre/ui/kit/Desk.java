// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.kit;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import studio.timbre.audio.Recording;
import studio.timbre.audio.Stretch;
import studio.timbre.form.FormSchema;
import studio.timbre.form.FormValues;
import studio.timbre.playback.Programme;
import studio.timbre.speech.SpeechFailure;
import studio.timbre.speech.SpeechModel;
import studio.timbre.synthesis.SynthesisRun;

/// Where the panels meet: what is on the desk is what every panel is about. FX thread only.
public final class Desk {
    private final StringProperty script = new SimpleStringProperty("");
    private final ObjectProperty<@Nullable SpeechModel> model = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable FormSchema> schema = new SimpleObjectProperty<>();
    private final ObjectProperty<FormValues> values = new SimpleObjectProperty<>(FormValues.EMPTY);
    private final ObjectProperty<@Nullable SynthesisRun> run = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable Recording> recording = new SimpleObjectProperty<>();
    private final ObjectProperty<SpeechFailure.@Nullable Refused> refusal =
            new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable Stretch> selection = new SimpleObjectProperty<>();
    private double gain = 1;

    public Desk() {
        recording.subscribe(() -> gain = 1);
    }

    /// The text to be said. The editor writes it.
    public StringProperty scriptProperty() {
        return script;
    }

    /// The chosen model. The voice panel writes it.
    public ObjectProperty<@Nullable SpeechModel> modelProperty() {
        return model;
    }

    /// The form of the chosen model. Changes together with it, after it, written by the voice
    /// panel.
    public ObjectProperty<@Nullable FormSchema> schemaProperty() {
        return schema;
    }

    /// What the form says, the voice included. The voice and the parameter panel write it.
    public ObjectProperty<FormValues> valuesProperty() {
        return values;
    }

    /// The latest run. The shell writes it.
    public ObjectProperty<@Nullable SynthesisRun> runProperty() {
        return run;
    }

    /// What is seen and heard. The shell writes it.
    public ObjectProperty<@Nullable Recording> recordingProperty() {
        return recording;
    }

    /// The recording on the desk, as loud as it is to be among others.
    ///
    /// @param its the recording on the desk
    public Programme programme(Recording its) {
        return new Programme(its, gain);
    }

    /// Puts a recording on the desk that is to be louder or quieter than it is.
    public void show(Programme programme) {
        recording.set(programme.recording());
        gain = programme.gain();
    }

    /// The part of the recording that is meant, say to be looped; null means all of it. The
    /// waveform writes it, also when another recording comes.
    public ObjectProperty<@Nullable Stretch> selectionProperty() {
        return selection;
    }

    /// What the provider refused of the latest request; null if nothing, or no longer. The shell
    /// writes it.
    public ObjectProperty<SpeechFailure.@Nullable Refused> refusalProperty() {
        return refusal;
    }
}
