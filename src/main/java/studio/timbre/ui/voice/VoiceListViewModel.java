// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.voice;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import studio.timbre.form.Field;
import studio.timbre.form.FormValues;
import studio.timbre.form.Role;
import studio.timbre.language.Messages;
import studio.timbre.provider.Catalogue;
import studio.timbre.speech.SpeechFailure;
import studio.timbre.speech.SpeechModel;
import studio.timbre.speech.Voice;
import studio.timbre.ui.kit.Desk;
import studio.timbre.ui.kit.RefusalText;

/// The voices of the model on the desk: the user's own before those of the provider, what finds
/// them, and which of them speaks. Puts the voice on the desk.
public final class VoiceListViewModel {
    private final Desk desk;
    private final Catalogue catalogue;
    private final Function<SpeechModel, List<Voice>> own;
    private final ObservableList<Voice> voices = FXCollections.observableArrayList();
    private final StringProperty search = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<@Nullable Voice> voice = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper refusal = new ReadOnlyStringWrapper("");
    private @Nullable Object followed;
    private @Nullable Voice typed;
    private boolean listing;

    /// @param own the voices that the user brought for a model
    public VoiceListViewModel(
            Desk desk, Catalogue catalogue, Function<SpeechModel, List<Voice>> own) {
        this.desk = desk;
        this.catalogue = catalogue;
        this.own = own;
        search.subscribe(this::renew);
        desk.valuesProperty().subscribe(this::follow);
        desk.refusalProperty().subscribe(said -> refusal.set(words(said)));
    }

    private String words(SpeechFailure.@Nullable Refused said) {
        var theirs = RefusalText.of(said, field(Role.VOICE));
        return theirs.isEmpty() ? RefusalText.of(said, field(Role.OWN_VOICE)) : theirs;
    }

    /// What filters the voices.
    public StringProperty searchProperty() {
        return search;
    }

    /// What the search is good for: where any voice may be typed, also for that.
    public String searchPrompt() {
        var field = field(Role.VOICE);
        return Messages.text(
                field != null && VoiceSearch.open(field) ? "voice.search.open" : "voice.search");
    }

    /// The voices that fit the search; where any voice may be typed, also the one that was typed.
    public ObservableList<Voice> voices() {
        return voices;
    }

    /// Who speaks; null if nobody is chosen.
    public ReadOnlyObjectProperty<@Nullable Voice> voiceProperty() {
        return voice.getReadOnlyProperty();
    }

    /// What the provider said of the voice; empty if nothing, or no longer.
    public ReadOnlyStringProperty refusalProperty() {
        return refusal.getReadOnlyProperty();
    }

    /// Whether it is a voice that the user brought.
    public boolean isOwn(@Nullable Voice voice) {
        return voice != null && own().contains(voice);
    }

    /// Why the list of voices is empty.
    public String whyNoVoices() {
        if (field(Role.OWN_VOICE) != null && search.get().isBlank()) {
            return Messages.text("voice.own.none");
        }
        if (field(Role.VOICE) == null) {
            return Messages.text("voice.voiceless");
        }
        return Messages.text(search.get().isBlank() ? "voice.unlisted" : "voice.none");
    }

    /// Chooses a voice; another way to name one, which may not stand beside it, is emptied.
    public void choose(Voice chosen) {
        var schema = desk.schemaProperty().get();
        var field = field(isOwn(chosen) ? Role.OWN_VOICE : Role.VOICE);
        if (schema != null && field != null && !listing) {
            var values = desk.valuesProperty().get();
            desk.valuesProperty().set(schema.choosing(values, field.name(), chosen.id()));
        }
    }

    /// Another model is on the desk.
    void clear() {
        search.set("");
        renew();
    }

    /// Looks again who is there.
    public void renew() {
        var needle = search.get();
        var mine = VoiceSearch.known(own(), needle);
        typed = typed(desk.valuesProperty().get());
        var known = Stream.concat(Stream.ofNullable(typed), known().stream()).toList();
        var theirs = VoiceSearch.of(field(Role.VOICE), known, needle);
        listing = true;
        // A list that changes forgets what is chosen in it: it must hear of the choice again.
        voice.set(null);
        voices.setAll(Stream.concat(mine.stream(), theirs.stream()).toList());
        listing = false;
        follow(desk.valuesProperty().get());
    }

    /// Whoever speaks though nobody knew of them; null if that is none.
    private @Nullable Voice typed(FormValues values) {
        var field = field(Role.VOICE);
        return field == null
                        || !(values.get(field.name()) instanceof String id)
                        || id.isBlank()
                        || known().stream().anyMatch(each -> each.id().equals(id))
                ? null
                : new Voice(id, id);
    }

    /// The voices that the provider is known to have.
    List<Voice> known() {
        var model = desk.modelProperty().get();
        return model == null ? List.of() : catalogue.voices(model.provider(), model.id());
    }

    private List<Voice> own() {
        var model = desk.modelProperty().get();
        return model == null || field(Role.OWN_VOICE) == null ? List.of() : own.apply(model);
    }

    private void follow(FormValues values) {
        var field = field(Role.VOICE);
        var id = field == null ? null : values.get(field.name());
        if (!Objects.equals(id, followed)) {
            followed = id;
            refusal.set("");
        }
        if (!Objects.equals(typed, typed(values))) {
            renew();
            return;
        }
        var mine = chosen(field(Role.OWN_VOICE), values, own());
        voice.set(mine == null ? chosen(field, values, known()) : mine);
    }

    private static @Nullable Voice chosen(
            @Nullable Field field, FormValues values, List<Voice> among) {
        return field == null || !(values.get(field.name()) instanceof String id)
                ? null
                : among.stream()
                        .filter(each -> each.id().equals(id))
                        .findFirst()
                        .orElseGet(() -> new Voice(id, id));
    }

    private @Nullable Field field(Role role) {
        var schema = desk.schemaProperty().get();
        return schema == null ? null : schema.field(role).orElse(null);
    }
}
