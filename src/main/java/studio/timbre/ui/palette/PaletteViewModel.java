// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.palette;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import studio.timbre.ui.kit.Action;

/// Everything one can do, found by a few letters; and the sheet of all keys. FX thread only.
public final class PaletteViewModel {
    /// The action that opens this, which is all that cannot be found here.
    static final String ID = "open-palette";

    /// How much worse what cannot be done now fits what is typed.
    private static final int HINDERED = 2;

    private final Supplier<List<Action>> everything;
    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();
    private final BooleanProperty sheet = new SimpleBooleanProperty();
    private final StringProperty typed = new SimpleStringProperty("");
    private final ObservableList<Action> found = FXCollections.observableArrayList();
    private final List<String> used = new ArrayList<>();
    private List<Action> all = List.of();

    /// @param everything is asked whenever the list is opened
    public PaletteViewModel(Supplier<List<Action>> everything) {
        this.everything = everything;
        typed.subscribe(this::find);
    }

    public ReadOnlyBooleanProperty openProperty() {
        return open.getReadOnlyProperty();
    }

    /// Whether the sheet of keys is open.
    public BooleanProperty sheetProperty() {
        return sheet;
    }

    /// What is looked for.
    public StringProperty typedProperty() {
        return typed;
    }

    /// What fits, the best in front; while nothing is typed, what was done last.
    public ObservableList<Action> found() {
        return found;
    }

    /// All that has a key, as it stands in the window.
    public List<Action> keyed() {
        return everything.get().stream().filter(action -> !action.keys().isEmpty()).toList();
    }

    public void open() {
        all = everything.get().stream().filter(each -> !each.id().equals(ID)).toList();
        typed.set("");
        find("");
        open.set(true);
    }

    public void close() {
        open.set(false);
    }

    /// Goes away and does it, with the focus where it was before. Nothing happens if it cannot be
    /// done now.
    public void run(Action action) {
        if (action.possible().getValue()) {
            used.remove(action.id());
            used.addFirst(action.id());
            close();
            action.run();
        }
    }

    private void find(String words) {
        record Found(Action action, int fit) {}
        found.setAll(
                all.stream()
                        .mapMulti((Action action, Consumer<Found> to) ->
                                Fit.of(words, action.words().getValue(), action.section())
                                        .ifPresent(fit ->
                                                to.accept(
                                                        new Found(
                                                                action,
                                                                fit + hindrance(words, action)))))
                        .sorted(
                                Comparator.comparingInt(Found::fit)
                                        .thenComparingInt(each -> age(each.action())))
                        .map(Found::action)
                        .toList());
    }

    private static int hindrance(String words, Action action) {
        return words.isBlank() || action.possible().getValue() ? 0 : HINDERED;
    }

    private int age(Action action) {
        int at = used.indexOf(action.id());
        return at < 0 ? used.size() : at;
    }
}
