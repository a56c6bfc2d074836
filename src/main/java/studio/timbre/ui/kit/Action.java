// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.beans.value.ObservableValueBase;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.Ikon;
import studio.timbre.language.Messages;

/// Something a person can do, by a button, by a key or from the list of everything. Its name and
/// its keys are written down here alone.
///
/// @param section under which name it is listed, such as that of its panel
/// @param id no other action of the window has it; its button can be found by it
/// @param words what it does now
/// @param keys the first is the one to be known
/// @param possible whether it can be done now
public record Action(
        String section,
        String id,
        ObservableValue<String> words,
        Ikon icon,
        List<Key> keys,
        ObservableValue<Boolean> possible,
        Runnable command) {
    public Action {
        keys = List.copyOf(keys);
    }

    /// Can always be done, and has no key yet.
    public static Action of(String section, String id, String words, Ikon icon, Runnable command) {
        return new Action(
                section,
                id,
                new SimpleStringProperty(words),
                icon,
                List.of(),
                new SimpleBooleanProperty(true),
                command);
    }

    /// The same with another key that counts in the whole window.
    ///
    /// @param name a single character, or such as `Shortcut+Shift+X`
    public Action key(String name) {
        return with(Key.of(Key.Reach.WINDOW, name));
    }

    /// The same with another key that counts while the focus is in its panel.
    ///
    /// @param name a single character, or such as `Shortcut+Shift+X`
    public Action panelKey(String name) {
        return with(Key.of(Key.Reach.PANEL, name));
    }

    private Action with(Key key) {
        var more = new ArrayList<>(keys);
        more.add(key);
        return new Action(section, id, words, icon, more, possible, command);
    }

    /// The same, with a name that changes.
    public Action named(ObservableValue<String> changing) {
        return new Action(section, id, changing, icon, keys, possible, command);
    }

    /// The same, to be done only at times.
    public Action when(ObservableValue<Boolean> permitted) {
        return new Action(section, id, words, icon, keys, permitted, command);
    }

    /// The same, to be done only at times. Who shows it asks when it is shown; a button would not
    /// learn of a change.
    public Action when(BooleanSupplier permitted) {
        return when(
                new ObservableValueBase<Boolean>() {
                    @Override
                    public Boolean getValue() {
                        return permitted.getAsBoolean();
                    }
                });
    }

    /// The same, with something done before it.
    public Action after(Runnable first) {
        return new Action(
                section,
                id,
                words,
                icon,
                keys,
                possible,
                () -> {
                    first.run();
                    command.run();
                });
    }

    /// Does it, if it can be done now.
    public void run() {
        if (possible.getValue()) {
            command.run();
        }
    }

    /// Its keys as a person reads them; empty if it has none.
    public String keyWords() {
        return keys.stream().map(this::keyWords).collect(Collectors.joining(", "));
    }

    private String keyWords(Key key) {
        return key.reach() == Key.Reach.PANEL
                ? Messages.text("action.key.panel", key.words(), section)
                : key.words();
    }

    /// A new item for a menu that opens now.
    public MenuItem item() {
        var item = new MenuItem(words.getValue(), Icons.of(icon));
        item.setMnemonicParsing(false);
        if (!keys.isEmpty()) {
            item.setAccelerator(keys.getFirst().keys());
        }
        item.setDisable(!possible.getValue());
        item.setOnAction(_ -> run());
        return item;
    }

    /// Gives a button the name, the picture and the place in the tree that this has.
    ///
    /// @param more what else is to be known, such as what it costs; empty if nothing
    void dress(ButtonBase button, ObservableValue<String> more) {
        button.setId(id);
        button.setMnemonicParsing(false);
        button.setGraphic(Icons.of(icon));
        button.setTooltip(new Tooltip());
        words.subscribe(now -> say(button, now, more.getValue()));
        more.subscribe(now -> say(button, words.getValue(), now));
    }

    private void say(ButtonBase button, String name, String more) {
        var keys = keyWords();
        button.setText(name);
        button.setAccessibleText(
                name + (keys.isEmpty() ? "" : ", " + keys) + (more.isEmpty() ? "" : ". " + more));
        button.getTooltip()
                .setText(
                        name
                                + (keys.isEmpty() ? "" : "   " + keys)
                                + (more.isEmpty() ? "" : "\n" + more));
    }
}
