// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.transcript;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import studio.timbre.form.Field;
import studio.timbre.form.FormSchema;
import studio.timbre.form.FormValues;
import studio.timbre.form.Validator;
import studio.timbre.form.Violation;
import studio.timbre.language.Messages;
import studio.timbre.provider.Catalogue;
import studio.timbre.provider.ProviderEntry;
import studio.timbre.settings.AccountBook;
import studio.timbre.settings.KeyPlace;
import studio.timbre.speech.SpeechFailure;
import studio.timbre.speech.SpeechModel;
import studio.timbre.speech.Task;
import studio.timbre.ui.form.FieldViewModel;
import studio.timbre.ui.form.FormViewModel;
import studio.timbre.ui.form.LengthCheck;

/// The model that listens: which there are, what one may tell it, where it is, and whether it takes
/// the sound.
final class Hearer {
    private final Catalogue catalogue;
    private final AccountBook book;
    private final ObservableList<SpeechModel> models = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable SpeechModel> model = new SimpleObjectProperty<>();
    private final ObjectProperty<FormValues> values = new SimpleObjectProperty<>(FormValues.EMPTY);
    private final FormViewModel form =
            new FormViewModel(values, field -> !(field instanceof Field.File), LengthCheck.NONE);
    private final ReadOnlyStringWrapper destination = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<@Nullable Violation> problem =
            new ReadOnlyObjectWrapper<>();
    private @Nullable FormSchema schema;
    private @Nullable Path file;
    private boolean keyed;

    Hearer(Catalogue catalogue, AccountBook book) {
        this.catalogue = catalogue;
        this.book = book;
        models.setAll(
                catalogue.providers().stream()
                        .flatMap(entry -> entry.models().stream())
                        .filter(each -> each.task() == Task.ASR)
                        .toList());
        model.subscribe(this::choose);
        values.subscribe(this::judge);
        if (!models.isEmpty()) {
            model.set(models.getFirst());
        }
    }

    /// The models that listen.
    ObservableList<SpeechModel> models() {
        return models;
    }

    ObjectProperty<@Nullable SpeechModel> modelProperty() {
        return model;
    }

    /// The provider of the chosen model.
    Optional<ProviderEntry> provider() {
        var chosen = model.get();
        return chosen == null ? Optional.empty() : catalogue.provider(chosen.provider());
    }

    ObservableList<FieldViewModel> fields() {
        return form.fields();
    }

    Optional<FormSchema> schema() {
        return Optional.ofNullable(schema);
    }

    FormValues values() {
        return values.get();
    }

    /// The field that takes the sound.
    Optional<Field> sound() {
        return schema().stream()
                .flatMap(form -> form.fields().stream())
                .filter(Field.File.class::isInstance)
                .findFirst();
    }

    /// Where the sound goes, or what is missing before it can; one sentence.
    ReadOnlyStringProperty destinationProperty() {
        return destination.getReadOnlyProperty();
    }

    /// Why the file cannot be sent; null if it can.
    ReadOnlyObjectProperty<@Nullable Violation> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /// Whether it could be asked now.
    boolean ready() {
        var wrong = problem.get();
        return keyed
                && sound().isPresent()
                && (wrong == null || !wrong.isError())
                && fields().stream().noneMatch(Hearer::isWrong);
    }

    /// Whether nobody may be asked for want of a key.
    boolean keyless() {
        return model.get() != null && !keyed;
    }

    /// Takes a file to be sent; null for a recording.
    void take(@Nullable Path sound) {
        file = sound;
        judge();
    }

    /// Looks how we stand with the provider.
    void look() {
        var entry = provider().orElse(null);
        if (entry == null) {
            destination.set(Messages.text("transcript.nobody"));
            return;
        }
        var account = book.chosen(entry.id());
        keyed = !entry.keyed() || book.keyPlace(account) != KeyPlace.NONE;
        if (account.sandbox()) {
            destination.set(Messages.text("transcript.sandboxed"));
        } else if (keyed) {
            destination.set(Messages.text("transcript.destination", book.origin(account)));
        } else {
            destination.set(Messages.text("transcript.keyless", entry.title()));
        }
    }

    /// Shows beside the field what the provider said of it.
    void refuse(SpeechFailure why) {
        form.refuse(why instanceof SpeechFailure.Refused refusal ? refusal : null);
    }

    private static boolean isWrong(FieldViewModel field) {
        var wrong = field.problemProperty().get();
        return wrong != null && wrong.isError();
    }

    private void judge() {
        var known = schema;
        var at = file;
        var sound = sound().orElse(null);
        if (known == null || sound == null) {
            return;
        }
        var name = sound.name();
        var said = at == null ? values.get() : values.get().with(name, at.toString());
        var violations = Validator.check(known, said, "");
        problem.set(at == null ? null : of(violations, name));
        form.judge(violations);
    }

    private static @Nullable Violation of(List<Violation> violations, String name) {
        return violations.stream()
                .filter(each -> each.field().equals(name))
                .findFirst()
                .orElse(null);
    }

    private void choose(@Nullable SpeechModel chosen) {
        schema =
                chosen == null
                        ? null
                        : catalogue.schema(chosen.provider(), chosen.id()).orElse(null);
        values.set(schema == null ? FormValues.EMPTY : schema.initial());
        form.show(schema);
        judge();
        look();
    }
}
