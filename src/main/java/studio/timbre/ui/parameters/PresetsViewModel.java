// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.parameters;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import studio.timbre.form.Cast;
import studio.timbre.language.Messages;
import studio.timbre.settings.Preset;
import studio.timbre.settings.SavedPresets;
import studio.timbre.ui.kit.Desk;
import studio.timbre.ui.kit.Undo;

/// The presets: what is on the desk is saved under a name, and comes back by it.
public final class PresetsViewModel {
    private final SavedPresets saved;
    private final Supplier<Optional<Cast>> chosen;
    private final Consumer<Cast> recast;
    private final ObservableList<Preset> presets = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<@Nullable Preset> applied = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper changed = new ReadOnlyBooleanWrapper();
    private final ObjectProperty<@Nullable Undo> undo = new SimpleObjectProperty<>();

    /// @param chosen what is on the desk
    /// @param recast puts something else there
    public PresetsViewModel(
            Desk desk, SavedPresets saved, Supplier<Optional<Cast>> chosen, Consumer<Cast> recast) {
        this.saved = saved;
        this.chosen = chosen;
        this.recast = recast;
        presets.setAll(saved.now());
        desk.modelProperty().subscribe(this::compare);
        desk.valuesProperty().subscribe(this::compare);
    }

    /// In the order in which they were saved.
    public ObservableList<Preset> presets() {
        return presets;
    }

    /// The one that was applied or saved last; null if none was.
    public ReadOnlyObjectProperty<@Nullable Preset> appliedProperty() {
        return applied.getReadOnlyProperty();
    }

    /// Whether the desk says something else than that one.
    public ReadOnlyBooleanProperty changedProperty() {
        return changed.getReadOnlyProperty();
    }

    /// What was deleted last and can come back. The view may dismiss it.
    public ObjectProperty<@Nullable Undo> undoProperty() {
        return undo;
    }

    /// Puts a preset on the desk. Where its provider or model is gone, the voice panel says so.
    public void apply(Preset preset) {
        recast.accept(preset.cast());
        if (chosen.get().filter(now -> isOf(now, preset.cast())).isPresent()) {
            take(preset);
        }
    }

    /// Whether a preset has this name.
    public boolean isTaken(String name) {
        return presets.stream().anyMatch(each -> each.name().equals(name.strip()));
    }

    /// Saves what is on the desk, over a preset of the same name if there is one.
    public void save(String name) {
        if (!name.isBlank()) {
            chosen.get().ifPresent(cast -> save(new Preset(name.strip(), cast)));
        }
    }

    private void save(Preset preset) {
        var all = new ArrayList<>(presets);
        all.replaceAll(each -> each.name().equals(preset.name()) ? preset : each);
        if (!all.contains(preset)) {
            all.add(preset);
        }
        keep(all);
        take(preset);
    }

    /// Gives a preset another name; a preset that has that name already goes.
    public void rename(Preset preset, String name) {
        if (name.isBlank()) {
            return;
        }
        var renamed = new Preset(name.strip(), preset.cast());
        var all = new ArrayList<>(presets);
        all.removeIf(each -> each.name().equals(renamed.name()) && !each.equals(preset));
        all.replaceAll(each -> each.equals(preset) ? renamed : each);
        keep(all);
        if (preset.equals(applied.get())) {
            take(renamed);
        }
    }

    /// Deletes a preset; it can be put back.
    public void delete(Preset preset) {
        var place = presets.indexOf(preset);
        var rest = new ArrayList<>(presets);
        rest.remove(preset);
        keep(rest);
        boolean mine = preset.equals(applied.get());
        if (mine) {
            take(null);
        }
        var words = Messages.text("preset.deleted", preset.name());
        undo.set(new Undo(words, () -> restore(preset, place, mine)));
    }

    private void restore(Preset preset, int place, boolean mine) {
        if (!isTaken(preset.name())) {
            var all = new ArrayList<>(presets);
            all.add(Math.min(place, all.size()), preset);
            keep(all);
            if (mine && applied.get() == null) {
                take(preset);
            }
        }
    }

    private void keep(List<Preset> all) {
        var now = List.copyOf(all);
        saved.change(before -> now);
        presets.setAll(now);
        undo.set(null);
    }

    private void take(@Nullable Preset preset) {
        applied.set(preset);
        compare();
    }

    private void compare() {
        var preset = applied.get();
        changed.set(
                preset != null
                        && chosen.get()
                                .filter(now -> isOf(now, preset.cast()))
                                .filter(now -> now.values().sameAs(preset.cast().values()))
                                .isEmpty());
    }

    private static boolean isOf(Cast one, Cast other) {
        return one.provider().equals(other.provider()) && one.model().equals(other.model());
    }
}
