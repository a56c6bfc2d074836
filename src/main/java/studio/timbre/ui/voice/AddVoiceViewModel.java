// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.voice;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.Executor;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import studio.timbre.language.FailureText;
import studio.timbre.language.Messages;
import studio.timbre.settings.Consent;
import studio.timbre.settings.OwnVoice;
import studio.timbre.speech.Attempt;
import studio.timbre.speech.SpeechException;
import studio.timbre.speech.SpeechModel;
import studio.timbre.speech.Voice;
import studio.timbre.ui.kit.Desk;

/// Brings a voice to a provider: a sample, a name, and somebody's word that it may be used.
public final class AddVoiceViewModel {
    private final Desk desk;
    private final OwnVoicesViewModel own;
    private final VoiceListViewModel list;
    private final Executor background;
    private final Executor fx;
    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<@Nullable Sample> sample = new ReadOnlyObjectWrapper<>();
    private final StringProperty label = new SimpleStringProperty("");
    private final StringProperty person = new SimpleStringProperty("");
    private final BooleanProperty consent = new SimpleBooleanProperty();
    private final ReadOnlyStringWrapper wording = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper destination = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper failure = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final BooleanBinding sendable;
    private Attempt attempt = new Attempt();

    /// @param background where the sample is measured and sent
    /// @param fx the FX thread
    public AddVoiceViewModel(
            Desk desk,
            OwnVoicesViewModel own,
            VoiceListViewModel list,
            Executor background,
            Executor fx) {
        this.desk = desk;
        this.own = own;
        this.list = list;
        this.background = background;
        this.fx = fx;
        sendable =
                Bindings.createBooleanBinding(this::complete, sample, label, person, consent, busy);
    }

    public ReadOnlyBooleanProperty openProperty() {
        return open.getReadOnlyProperty();
    }

    /// The chosen file; null if there is none yet.
    ReadOnlyObjectProperty<@Nullable Sample> sampleProperty() {
        return sample.getReadOnlyProperty();
    }

    /// What the voice will be called.
    public StringProperty labelProperty() {
        return label;
    }

    /// Who gives their word.
    public StringProperty personProperty() {
        return person;
    }

    /// Whether they gave it.
    public BooleanProperty consentProperty() {
        return consent;
    }

    /// What exactly is confirmed.
    public ReadOnlyStringProperty wordingProperty() {
        return wording.getReadOnlyProperty();
    }

    /// Where the sample goes, one sentence.
    public ReadOnlyStringProperty destinationProperty() {
        return destination.getReadOnlyProperty();
    }

    /// Why the provider has no voice yet; empty if nothing went wrong.
    public ReadOnlyStringProperty failureProperty() {
        return failure.getReadOnlyProperty();
    }

    /// Whether the sample is being measured or sent.
    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /// Whether everything is there that sending takes.
    public BooleanBinding sendable() {
        return sendable;
    }

    /// Begins anew, for the model on the desk.
    public void open() {
        var model = desk.modelProperty().get();
        if (model == null || own.upload().isEmpty()) {
            return;
        }
        sample.set(null);
        label.set("");
        consent.set(false);
        failure.set("");
        var there = own.destination(model);
        wording.set(Messages.text("voice.add.consent", there));
        destination.set(Messages.text("voice.add.destination", there, model.title()));
        open.set(true);
    }

    /// Gives up; what was under way stops.
    public void close() {
        attempt.cancel();
        busy.set(false);
        open.set(false);
    }

    /// Takes a file as the sample and measures it.
    public void take(Path file) {
        var schema = desk.schemaProperty().get();
        if (schema == null || busy.get()) {
            return;
        }
        busy.set(true);
        failure.set("");
        var now = begin();
        background.execute(() -> {
            var measured = Sample.of(file, schema, own.lengths());
            fx.execute(() -> {
                if (!now.cancelled()) {
                    busy.set(false);
                    sample.set(measured);
                    name(file);
                }
            });
        });
    }

    /// Sends the sample, once; the voice is on the list when the provider has it.
    public void send() {
        var model = desk.modelProperty().get();
        var chosen = sample.get();
        var upload = own.upload();
        if (!sendable.get() || model == null || chosen == null || upload.isEmpty()) {
            return;
        }
        busy.set(true);
        failure.set("");
        var now = begin();
        var instant = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        var given = new Consent(person.get().strip(), instant, wording.get());
        var name = label.get().strip();
        var account = own.account(model);
        background.execute(() -> {
            try {
                var digest = Digest.sha256(chosen.file());
                var id = upload.get().upload(model.id(), chosen.file(), now);
                var voice = new OwnVoice(account, model.id(), id, name, digest, instant, given);
                fx.execute(() -> added(voice, model, now));
            } catch (SpeechException e) {
                fx.execute(
                        () -> failed(String.join(" ", FailureText.of(e.failure()).lines()), now));
            } catch (IOException e) {
                fx.execute(() -> failed(Messages.text("form.noFile"), now));
            }
        });
    }

    private Attempt begin() {
        attempt = new Attempt();
        return attempt;
    }

    private boolean complete() {
        var chosen = sample.get();
        return chosen != null
                && chosen.problem().isEmpty()
                && !label.get().isBlank()
                && !person.get().isBlank()
                && consent.get()
                && !busy.get();
    }

    private void name(Path file) {
        if (label.get().isBlank()) {
            label.set(file.getFileName().toString().replaceFirst("\\.[^.]*$", ""));
        }
    }

    /// The provider has it now, so it is kept even if nobody waits any more.
    private void added(OwnVoice voice, SpeechModel model, Attempt sent) {
        own.add(voice);
        if (sent.cancelled()) {
            return;
        }
        close();
        if (model.equals(desk.modelProperty().get())) {
            list.renew();
            list.choose(new Voice(voice.id(), voice.label()));
        }
    }

    private void failed(String words, Attempt sent) {
        if (!sent.cancelled()) {
            busy.set(false);
            failure.set(words);
        }
    }
}
