// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.voice;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.binding.BooleanExpression;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import studio.timbre.form.Cast;
import studio.timbre.form.FormSchema;
import studio.timbre.form.FormValues;
import studio.timbre.language.Messages;
import studio.timbre.language.PriceText;
import studio.timbre.provider.Catalogue;
import studio.timbre.provider.ProviderEntry;
import studio.timbre.provider.ProviderLists;
import studio.timbre.speech.SpeechModel;
import studio.timbre.speech.Task;
import studio.timbre.ui.kit.Desk;

/// Which provider and model are chosen, and which there are. Puts the model and its form on the
/// desk, and says what is on it as a [Cast].
public final class VoiceViewModel {
    private static final String FIRST = "offline";

    private final Desk desk;
    private final VoiceListViewModel list;
    private final Catalogue catalogue;
    private final Predicate<ProviderEntry> usable;
    private final Inquiry inquiry;
    private final BooleanProperty listed = new SimpleBooleanProperty();
    private final ObservableList<SpeechModel> models = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable ProviderEntry> provider = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable SpeechModel> model = new SimpleObjectProperty<>();
    private final ReadOnlyStringWrapper notice = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper price = new ReadOnlyStringWrapper("");
    private final ParkedValues parked = new ParkedValues();
    private boolean casting;

    /// @param usable whether a provider has the key that it wants, or wants none
    public VoiceViewModel(
            Desk desk,
            VoiceListViewModel list,
            Catalogue catalogue,
            Predicate<ProviderEntry> usable,
            Inquiry inquiry) {
        this.desk = desk;
        this.list = list;
        this.catalogue = catalogue;
        this.usable = usable;
        this.inquiry = inquiry;
        provider.subscribe(this::providerChosen);
        model.subscribe(this::modelChosen);
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

    /// What to know before speaking: a missing key, the end of a model; empty if nothing.
    public ReadOnlyStringProperty noticeProperty() {
        return notice.getReadOnlyProperty();
    }

    /// What the model costs; empty if nobody knows.
    public ReadOnlyStringProperty priceProperty() {
        return price.getReadOnlyProperty();
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
                .orElseGet(() -> SpeechModel.unlisted(entry.id(), id));
    }

    /// Who is chosen now, and how they speak; empty while no model is.
    public Optional<Cast> cast() {
        var chosen = desk.modelProperty().get();
        return Optional.ofNullable(chosen)
                .map(it -> new Cast(it.provider(), it.id(), desk.valuesProperty().get()));
    }

    /// Chooses provider, model and values as somebody chose them before. Where the provider or the
    /// model is gone nothing changes; values that no longer fit are left out; both are said.
    public void recast(Cast cast) {
        var entry = catalogue.provider(cast.provider()).orElse(null);
        if (entry == null) {
            notice.set(Messages.text("voice.cast.noProvider", cast.provider()));
            return;
        }
        var chosen = entry.speaker(cast.model()).orElse(null);
        if (chosen == null) {
            notice.set(Messages.text("voice.cast.noModel", entry.title(), cast.model()));
            return;
        }
        casting = true;
        provider.set(entry);
        casting = false;
        model.set(chosen);
        fillIn(chosen, cast.values());
    }

    private void fillIn(SpeechModel chosen, FormValues wanted) {
        var schema = desk.schemaProperty().get();
        if (schema == null) {
            return;
        }
        var fitting = Fitting.of(schema, wanted);
        var left = fitting.leftOut();
        desk.valuesProperty()
                .set(left.isEmpty() ? fitting.values() : voiced(schema, fitting.values()));
        var words = left.isEmpty() ? "" : Messages.text("voice.cast.left", String.join(", ", left));
        notice.set(
                Stream.of(words, noticeOf(chosen))
                        .filter(Predicate.not(String::isEmpty))
                        .collect(Collectors.joining(" ")));
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
        list.renew();
        notice.set(words);
    }

    /// Looks again whether the provider can be used.
    public void look() {
        var chosen = model.get();
        if (chosen != null) {
            notice.set(noticeOf(chosen));
        }
    }

    private void providerChosen(@Nullable ProviderEntry entry) {
        listed.set(entry != null && !entry.lists().equals(ProviderLists.NONE));
        models.setAll(
                entry == null
                        ? List.of()
                        : entry.models().stream().filter(m -> m.task() == Task.TTS).toList());
        if (!models.isEmpty() && !casting) {
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
        list.clear();
        notice.set(noticeOf(chosen));
        price.set(PriceText.of(chosen.prices()));
        inquiry.listing(chosen, () -> told(chosen));
    }

    /// The voices of a model were told; it may not be the chosen one any more.
    private void told(SpeechModel of) {
        var schema = desk.schemaProperty().get();
        if (schema != null && of.equals(desk.modelProperty().get())) {
            desk.valuesProperty().set(voiced(schema, desk.valuesProperty().get()));
            list.renew();
        }
    }

    private FormValues opening(FormSchema schema) {
        return voiced(schema, parked.voiced(schema, parked.unpark(schema)));
    }

    private FormValues voiced(FormSchema schema, FormValues values) {
        return Fitting.voiced(schema, values, list.known());
    }

    private String noticeOf(SpeechModel model) {
        var entry = provider.get();
        return entry != null && !usable.test(entry)
                ? Caution.keyless(entry)
                : Caution.ending(model);
    }
}
