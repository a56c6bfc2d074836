// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.voice;

import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Predicate;
import javafx.beans.binding.BooleanExpression;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import studio.timbre.form.Field;
import studio.timbre.form.FormSchema;
import studio.timbre.form.FormValues;
import studio.timbre.form.Role;
import studio.timbre.language.Messages;
import studio.timbre.language.PriceText;
import studio.timbre.provider.Catalogue;
import studio.timbre.provider.ProviderEntry;
import studio.timbre.provider.ProviderLists;
import studio.timbre.speech.SpeechModel;
import studio.timbre.speech.Task;
import studio.timbre.speech.Transport;
import studio.timbre.speech.Voice;
import studio.timbre.ui.kit.Desk;

/// Which provider, model and voice are chosen, and which there are. Puts the model, its form and
/// the voice on the desk.
public final class VoiceViewModel {
    private static final String FIRST = "offline";

    private final Desk desk;
    private final Catalogue catalogue;
    private final Predicate<ProviderEntry> usable;
    private final Inquiry inquiry;
    private final BooleanProperty listed = new SimpleBooleanProperty();
    private final ObservableList<SpeechModel> models = FXCollections.observableArrayList();
    private final ObservableList<Voice> voices = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable ProviderEntry> provider = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable SpeechModel> model = new SimpleObjectProperty<>();
    private final StringProperty search = new SimpleStringProperty("");
    private final ObjectProperty<@Nullable Voice> voice = new SimpleObjectProperty<>();
    private final ReadOnlyStringWrapper notice = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper price = new ReadOnlyStringWrapper("");
    private final ParkedValues parked = new ParkedValues();
    private boolean listing;

    /// @param usable whether a provider has the key that it wants, or wants none
    /// @param background where providers are asked
    /// @param fx the FX thread
    public VoiceViewModel(
            Desk desk,
            Catalogue catalogue,
            Predicate<ProviderEntry> usable,
            Executor background,
            Executor fx) {
        this.desk = desk;
        inquiry = new Inquiry(catalogue, background, fx);
        this.catalogue = catalogue;
        this.usable = usable;
        provider.subscribe(this::providerChosen);
        model.subscribe(this::modelChosen);
        search.subscribe(this::listVoices);
        desk.valuesProperty().subscribe(this::follow);
        var all = catalogue.providers();
        provider.set(
                catalogue.provider(FIRST).orElseGet(() -> all.isEmpty() ? null : all.getFirst()));
    }

    /// In the order in which they are shown.
    public List<ProviderEntry> providers() {
        return catalogue.providers();
    }

    public ObjectProperty<@Nullable ProviderEntry> providerProperty() {
        return provider;
    }

    /// The models of the provider that speak.
    public ObservableList<SpeechModel> models() {
        return models;
    }

    public ObjectProperty<@Nullable SpeechModel> modelProperty() {
        return model;
    }

    /// Whether a model that is not listed may be typed.
    public boolean open() {
        var entry = provider.get();
        return entry != null && entry.open();
    }

    /// What filters the voices.
    public StringProperty searchProperty() {
        return search;
    }

    /// The voices that fit the search; where any voice may be typed, also the one just typed.
    public ObservableList<Voice> voices() {
        return voices;
    }

    public ObjectProperty<@Nullable Voice> voiceProperty() {
        return voice;
    }

    /// What to know before speaking: a missing key, the end of a model; empty if nothing.
    public ReadOnlyStringProperty noticeProperty() {
        return notice.getReadOnlyProperty();
    }

    /// What the model costs; empty if nobody knows.
    public ReadOnlyStringProperty priceProperty() {
        return price.getReadOnlyProperty();
    }

    /// Why the list of voices is empty.
    public String whyNoVoices() {
        if (voiceField() == null) {
            return Messages.text("voice.voiceless");
        }
        return Messages.text(search.get().isBlank() ? "voice.unlisted" : "voice.none");
    }

    /// The model with this name, listed or not; null for no name.
    public @Nullable SpeechModel named(String name) {
        var entry = provider.get();
        if (entry == null || name.isBlank()) {
            return null;
        }
        var id = name.strip();
        return models.stream()
                .filter(each -> each.id().equals(id) || each.title().equals(id))
                .findFirst()
                .orElseGet(() -> unlisted(entry, id));
    }

    /// Whether the provider can be asked what it has, and nobody is being asked.
    public BooleanExpression refreshable() {
        return inquiry.idleProperty().and(listed);
    }

    /// Asks the provider what it has now; the models and voices change when it has answered.
    public void refresh() {
        var asked = provider.get();
        if (asked != null && refreshable().get()) {
            notice.set(Messages.text("voice.refreshing", asked.title()));
            inquiry.ask(asked, words -> answered(asked, words));
        }
    }

    private void answered(ProviderEntry asked, String words) {
        var now = provider.get();
        if (now == null || !now.id().equals(asked.id())) {
            return;
        }
        var chosen = model.get();
        provider.set(catalogue.provider(asked.id()).orElse(asked));
        if (chosen != null) {
            model.set(named(chosen.id()));
        }
        listVoices();
        notice.set(words);
    }

    /// Chooses a voice.
    public void choose(Voice chosen) {
        var field = voiceField();
        if (field != null && !listing) {
            var values = desk.valuesProperty().get();
            desk.valuesProperty().set(values.with(field.name(), chosen.id()));
        }
    }

    /// Looks again whether the provider can be used.
    public void look() {
        var chosen = model.get();
        if (chosen != null) {
            notice.set(noticeOf(chosen));
        }
    }

    private static SpeechModel unlisted(ProviderEntry entry, String id) {
        return new SpeechModel(entry.id(), id, id, Task.TTS, List.of(Transport.WHOLE), null);
    }

    private void providerChosen(@Nullable ProviderEntry entry) {
        listed.set(entry != null && !entry.lists().equals(ProviderLists.NONE));
        models.setAll(
                entry == null
                        ? List.of()
                        : entry.models().stream().filter(m -> m.task() == Task.TTS).toList());
        if (!models.isEmpty()) {
            model.set(models.getFirst());
        }
    }

    private void modelChosen(@Nullable SpeechModel chosen) {
        if (chosen == null || chosen.equals(desk.modelProperty().get())) {
            return;
        }
        var schema = catalogue.schema(chosen.provider(), chosen.id()).orElse(null);
        var before = desk.schemaProperty().get();
        if (before != null) {
            parked.park(before, desk.valuesProperty().get());
        }
        desk.modelProperty().set(chosen);
        desk.schemaProperty().set(schema);
        desk.valuesProperty().set(schema == null ? FormValues.EMPTY : opening(schema));
        search.set("");
        listVoices();
        notice.set(noticeOf(chosen));
        price.set(PriceText.of(chosen.prices()));
        inquiry.listing(chosen, () -> told(chosen));
    }

    /// The voices of a model were told; it may not be the chosen one any more.
    private void told(SpeechModel of) {
        var schema = desk.schemaProperty().get();
        if (schema != null && of.equals(desk.modelProperty().get())) {
            desk.valuesProperty().set(voiced(schema, desk.valuesProperty().get()));
            listVoices();
        }
    }

    private FormValues opening(FormSchema schema) {
        var values = parked.unpark(schema);
        var field = schema.field(Role.VOICE).orElse(null);
        var last = field == null ? null : parked.voice(schema);
        return field == null || last == null
                ? voiced(schema, values)
                : values.with(field.name(), last);
    }

    private FormValues voiced(FormSchema schema, FormValues values) {
        var field = schema.field(Role.VOICE).orElse(null);
        var known = known();
        return field == null || values.get(field.name()) != null || known.isEmpty()
                ? values
                : values.with(field.name(), known.getFirst().id());
    }

    private @Nullable Field voiceField() {
        var schema = desk.schemaProperty().get();
        return schema == null ? null : schema.field(Role.VOICE).orElse(null);
    }

    private List<Voice> known() {
        var model = desk.modelProperty().get();
        return model == null ? List.of() : catalogue.voices(model.provider(), model.id());
    }

    private void listVoices() {
        var found = VoiceSearch.of(voiceField(), known(), search.get());
        listing = true;
        // A list that changes forgets what is chosen in it: it must hear of the choice again.
        voice.set(null);
        voices.setAll(found);
        listing = false;
        follow(desk.valuesProperty().get());
    }

    private void follow(FormValues values) {
        var field = voiceField();
        var id = field == null ? null : values.get(field.name());
        voice.set(
                id instanceof String text
                        ? known().stream()
                                .filter(each -> each.id().equals(text))
                                .findFirst()
                                .orElseGet(() -> new Voice(text, text))
                        : null);
    }

    private String noticeOf(SpeechModel model) {
        var entry = provider.get();
        return entry != null && !usable.test(entry)
                ? Caution.keyless(entry)
                : Caution.ending(model);
    }
}
