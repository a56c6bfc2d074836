// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.editor;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCombination;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import studio.timbre.language.Messages;
import studio.timbre.project.Condition;
import studio.timbre.project.Line;
import studio.timbre.take.TakeRow;
import studio.timbre.take.TakeSource;
import studio.timbre.ui.kit.Icons;

/// What can be done with a passage, as a small menu.
final class PassageMenu {
    private static final List<Integer> COPIES = List.of(2, 3, 5, 10);
    private static final int SHOWN = 12;

    private static final KeyCombination FROM_HERE = KeyCombination.valueOf("Alt+Enter");

    private final PassageActions actions;

    PassageMenu(PassageActions actions) {
        this.actions = actions;
    }

    ContextMenu of(Line line) {
        boolean busy =
                line.condition() == Condition.MAKING || line.condition() == Condition.WAITING;
        var menu = new ContextMenu();
        menu.setId("passage-menu");
        var again = again(line, 1, Messages.text("passage.again"));
        again.setGraphic(Icons.of(MaterialDesignA.AUTORENEW));
        var several = new Menu(Messages.text("passage.several"));
        several.setGraphic(Icons.of(MaterialDesignP.PLAYLIST_PLUS));
        COPIES.forEach(copies ->
                several.getItems()
                        .add(again(line, copies, Messages.text("passage.copies", copies))));
        again.setDisable(busy || line.work().approved());
        several.setDisable(busy || line.work().approved());
        menu.getItems()
                .addAll(
                        item("passage.hear", MaterialDesignP.PLAY, () -> actions.hear(line)),
                        from(line),
                        again,
                        several,
                        takes(line),
                        new SeparatorMenuItem(),
                        approve(line),
                        new SeparatorMenuItem());
        menu.getItems().addAll(voices(line));
        return menu;
    }

    private List<MenuItem> voices(Line line) {
        var items = new ArrayList<MenuItem>();
        items.add(item("passage.cast", MaterialDesignA.ACCOUNT_VOICE, () -> actions.cast(line)));
        if (line.work().cast() != null) {
            var back = new MenuItem(Messages.text("passage.uncast"));
            back.setOnAction(event -> actions.uncast(line));
            items.add(back);
        }
        var name = line.passage().speaker();
        if (name != null) {
            var aloud = new MenuItem(Messages.text("passage.aloud", name));
            aloud.setMnemonicParsing(false);
            aloud.setOnAction(event -> actions.readAloud(name, true));
            items.add(aloud);
        }
        return items;
    }

    /// Its key is the same where the caret is.
    private MenuItem from(Line line) {
        var item =
                item("action.speakFromHere", MaterialDesignP.PLAY_SPEED, () -> actions.from(line));
        item.setAccelerator(FROM_HERE);
        return item;
    }

    /// Says what it costs before it is made.
    private MenuItem again(Line line, int copies, String words) {
        var price = actions.price(line, copies);
        var item =
                new MenuItem(
                        price.isEmpty() ? words : Messages.text("passage.priced", words, price));
        item.setOnAction(event -> actions.again(line, copies));
        return item;
    }

    private static MenuItem item(String key, Ikon icon, Runnable command) {
        var item = new MenuItem(Messages.text(key), Icons.of(icon));
        item.setOnAction(event -> command.run());
        return item;
    }

    private MenuItem approve(Line line) {
        var item = new CheckMenuItem(Messages.text("passage.approve"));
        item.setSelected(line.work().approved());
        item.setDisable(line.work().chosen() == null);
        item.setOnAction(event -> actions.approve(line, !line.work().approved()));
        return item;
    }

    private Menu takes(Line line) {
        var menu = new Menu(Messages.text("passage.takes.none"));
        menu.setDisable(true);
        actions.takes(
                line,
                rows -> {
                    menu.setDisable(rows.isEmpty());
                    if (!rows.isEmpty()) {
                        menu.setText(Messages.text("passage.takes", rows.size()));
                    }
                    rows.stream()
                            .limit(SHOWN)
                            .map(row -> take(line, row))
                            .forEach(menu.getItems()::add);
                });
        return menu;
    }

    private static String voice(TakeSource source) {
        return source.voice() == null ? source.model() : source.voice();
    }

    private MenuItem take(Line line, TakeRow row) {
        var when =
                DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                        .withZone(ZoneId.systemDefault());
        var item =
                new RadioMenuItem(
                        Messages.text(
                                "passage.take", when.format(row.madeAt()), voice(row.source())));
        item.setMnemonicParsing(false);
        item.setSelected(Long.valueOf(row.id()).equals(line.work().chosen()));
        item.setOnAction(event -> actions.choose(line, row.id()));
        return item;
    }
}
