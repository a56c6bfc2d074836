// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.form;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import studio.timbre.form.Field;
import studio.timbre.form.Group;
import studio.timbre.form.Json;
import studio.timbre.form.Requests;
import studio.timbre.form.ValueParser;
import studio.timbre.form.Violation;

/// One field of the form while somebody fills it in: its value, the same as text, and what is wrong
/// with it. A text that makes no value stands as the value itself, so that nothing is sent behind
/// the person's back.
public final class FieldViewModel {
    private final Field field;
    private final @Nullable Group group;
    private final String path;
    private final LengthCheck lengths;
    private final ObjectProperty<@Nullable Object> value = new SimpleObjectProperty<>();
    private final StringProperty text = new SimpleStringProperty("");
    private final ReadOnlyBooleanWrapper changed = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<@Nullable Violation> problem =
            new ReadOnlyObjectWrapper<>();
    private final List<FieldViewModel> members = new ArrayList<>();
    private @Nullable Violation judged;
    private @Nullable Violation measured;
    private @Nullable Violation refusal;
    private boolean composing;

    /// @param group what the field belongs to in the form, if anything
    FieldViewModel(Field field, @Nullable Group group, LengthCheck lengths) {
        this(field, group, field.name(), lengths);
    }

    private FieldViewModel(Field field, @Nullable Group group, String path, LengthCheck lengths) {
        this.field = field;
        this.group = group;
        this.path = path;
        this.lengths = lengths;
        if (field instanceof Field.Structure structure) {
            for (var inner : structure.fields()) {
                var member = new FieldViewModel(inner, null, path + "/" + inner.name(), lengths);
                member.value.addListener((at, before, now) -> compose(inner.name(), now));
                members.add(member);
            }
        }
        value.subscribe(this::show);
        value.addListener((at, before, now) -> refuse(null));
        value.subscribe(this::measure);
        text.addListener((at, before, now) -> read(now));
    }

    public Field field() {
        return field;
    }

    /// Of which fields it is one that may not all be filled in together; null if of none.
    @Nullable Group group() {
        return group;
    }

    /// The fields inside of an object.
    public List<FieldViewModel> members() {
        return List.copyOf(members);
    }

    /// Null while it is empty.
    public ObjectProperty<@Nullable Object> valueProperty() {
        return value;
    }

    /// The value as one types it.
    public StringProperty textProperty() {
        return text;
    }

    /// Whether the value is another than at the start.
    public ReadOnlyBooleanProperty changedProperty() {
        return changed.getReadOnlyProperty();
    }

    /// The worst that is wrong with the value; null if nothing is.
    public ReadOnlyObjectProperty<@Nullable Violation> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /// Puts the value of the start back.
    public void reset() {
        value.set(field.traits().initial());
    }

    /// Puts the example of the provider's documents in.
    public void useExample() {
        value.set(field.traits().example());
    }

    /// Keeps what the provider said of the value until the value is another.
    ///
    /// @param said null if it said nothing
    void refuse(@Nullable Violation said) {
        refusal = said;
        complain();
    }

    void judge(List<Violation> violations) {
        members.forEach(member -> member.judge(violations));
        judged =
                violations.stream()
                        .filter(each -> concerns(each.field()))
                        .min(Comparator.comparing(Violation::severity))
                        .orElse(null);
        complain();
    }

    private void measure(@Nullable Object now) {
        measured = null;
        if (field instanceof Field.File file && now instanceof String chosen) {
            lengths.check(
                    file,
                    path,
                    chosen,
                    wrong -> {
                        if (chosen.equals(value.get())) {
                            measured = wrong;
                            complain();
                        }
                    });
        }
    }

    private void complain() {
        boolean wrong = judged != null && judged.isError();
        var other = measured == null ? refusal : measured;
        problem.set(other == null || wrong ? judged : other);
    }

    /// What no member of its own shows is shown here.
    private boolean concerns(String place) {
        return place.equals(path)
                || (place.startsWith(path + "/")
                        && members.stream().noneMatch(member -> member.path.equals(place)));
    }

    private void show(@Nullable Object now) {
        var traits = field.traits();
        changed.set(
                !Requests.same(now, traits.initial())
                        && !(traits.initial() == null && Requests.same(now, traits.standard())));
        if (!Requests.same(parsed(text.get()), now)) {
            text.set(now instanceof Map ? Json.pretty(now) : ValueParser.text(now));
        }
        if (!composing) {
            var map = now instanceof Map<?, ?> there ? there : Map.of();
            composing = true;
            members.forEach(member -> member.value.set(map.get(member.field.name())));
            composing = false;
        }
    }

    private void read(String typed) {
        var parsed = parsed(typed);
        if (!Requests.same(parsed, value.get())) {
            value.set(parsed);
        }
    }

    private @Nullable Object parsed(String typed) {
        var parsed = ValueParser.parse(field, typed);
        return parsed.violation() == null ? parsed.value() : typed;
    }

    private void compose(String name, @Nullable Object member) {
        if (composing) {
            return;
        }
        var object = new LinkedHashMap<String, @Nullable Object>();
        if (value.get() instanceof Map<?, ?> there) {
            there.forEach((key, each) -> object.put(String.valueOf(key), each));
        }
        if (member == null) {
            object.remove(name);
        } else {
            object.put(name, member);
        }
        composing = true;
        value.set(object.isEmpty() ? null : object);
        composing = false;
    }
}
