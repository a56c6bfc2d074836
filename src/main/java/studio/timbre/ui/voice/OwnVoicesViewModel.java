// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.voice;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import studio.timbre.form.FormValues;
import studio.timbre.form.Role;
import studio.timbre.language.Messages;
import studio.timbre.provider.Catalogue;
import studio.timbre.provider.SoundLength;
import studio.timbre.provider.VoiceUpload;
import studio.timbre.settings.AccountBook;
import studio.timbre.settings.OwnVoice;
import studio.timbre.speech.SpeechModel;
import studio.timbre.speech.Voice;
import studio.timbre.ui.kit.Desk;
import studio.timbre.ui.kit.Undo;

/// The voices that the user brought to providers, and whether the model on the desk takes another.
public final class OwnVoicesViewModel {
    private final Desk desk;
    private final VoiceRooms rooms;
    private final AccountBook book;
    private final Catalogue catalogue;
    private final ObservableList<OwnVoice> all = FXCollections.observableArrayList();
    private final ReadOnlyBooleanWrapper addable = new ReadOnlyBooleanWrapper();
    private final ObjectProperty<@Nullable Undo> undo = new SimpleObjectProperty<>();

    /// @param catalogue knows who else speaks
    public OwnVoicesViewModel(Desk desk, VoiceRooms rooms, AccountBook book, Catalogue catalogue) {
        this.desk = desk;
        this.rooms = rooms;
        this.book = book;
        this.catalogue = catalogue;
        all.setAll(rooms.library().now());
        desk.modelProperty().subscribe(this::look);
        desk.schemaProperty().subscribe(this::look);
    }

    /// Of every account and model.
    public ObservableList<OwnVoice> all() {
        return all;
    }

    /// Those that a model speaks with, in the account in use.
    public List<Voice> of(SpeechModel model) {
        return all.stream()
                .filter(each -> belongs(each, model))
                .map(each -> new Voice(each.id(), each.label()))
                .toList();
    }

    /// Whether the model on the desk takes in a sample, and has a field for what comes of it.
    public ReadOnlyBooleanProperty addableProperty() {
        return addable.getReadOnlyProperty();
    }

    /// What was deleted last and can come back. The view may dismiss it.
    public ObjectProperty<@Nullable Undo> undoProperty() {
        return undo;
    }

    /// Takes a voice off the list; the provider keeps what it has. It can be put back.
    public void delete(Voice voice) {
        var model = desk.modelProperty().get();
        if (model != null) {
            all.stream()
                    .filter(each -> belongs(each, model) && each.id().equals(voice.id()))
                    .findFirst()
                    .ifPresent(each -> delete(each, model));
        }
    }

    private void delete(OwnVoice voice, SpeechModel model) {
        var rest = new ArrayList<>(all);
        int place = rest.indexOf(voice);
        rest.remove(voice);
        var before = desk.valuesProperty().get();
        keep(rest);
        var after = without(voice, before, model);
        desk.valuesProperty().set(after);
        var words = Messages.text("voice.own.deleted", voice.label());
        undo.set(
                new Undo(
                        words,
                        () -> {
                            restore(voice, place);
                            boolean same = model.equals(desk.modelProperty().get());
                            if (same && desk.valuesProperty().get().equals(after)) {
                                desk.valuesProperty().set(before);
                            }
                        }));
    }

    private void restore(OwnVoice voice, int place) {
        var back = new ArrayList<>(all);
        back.add(Math.min(place, back.size()), voice);
        keep(back);
    }

    /// The form does not go on naming a voice that is off the list: the first that is known speaks.
    private FormValues without(OwnVoice voice, FormValues values, SpeechModel model) {
        var schema = desk.schemaProperty().get();
        var field = schema == null ? null : schema.field(Role.OWN_VOICE).orElse(null);
        if (schema == null || field == null || !voice.id().equals(values.get(field.name()))) {
            return values;
        }
        var silent = values.with(field.name(), null);
        return Fitting.voiced(schema, silent, catalogue.voices(model.provider(), model.id()));
    }

    /// Puts a voice on the list that a provider has just taken.
    void add(OwnVoice voice) {
        var more = new ArrayList<>(all);
        more.add(voice);
        keep(more);
    }

    /// Who takes a sample for the model on the desk.
    Optional<VoiceUpload> upload() {
        var model = desk.modelProperty().get();
        var schema = desk.schemaProperty().get();
        return model == null
                        || schema == null
                        || schema.endpoint().upload() == null
                        || schema.field(Role.OWN_VOICE).isEmpty()
                ? Optional.empty()
                : rooms.uploads().apply(model.provider());
    }

    SoundLength lengths() {
        return rooms.lengths();
    }

    /// The account in use with a model's provider.
    String account(SpeechModel model) {
        return book.chosen(model.provider()).id();
    }

    /// Where a sample for a model goes, in words.
    String destination(SpeechModel model) {
        var account = book.chosen(model.provider());
        return account.sandbox() ? Messages.text("voice.add.sandbox") : book.origin(account);
    }

    private boolean belongs(OwnVoice voice, SpeechModel model) {
        return voice.model().equals(model.id()) && voice.account().equals(account(model));
    }

    private void keep(List<OwnVoice> voices) {
        var now = List.copyOf(voices);
        rooms.library().change(before -> now);
        undo.set(null);
        all.setAll(now);
    }

    private void look() {
        addable.set(upload().isPresent());
    }
}
