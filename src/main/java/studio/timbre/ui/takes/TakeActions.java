// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.takes;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignN;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;
import org.kordamp.ikonli.materialdesign2.MaterialDesignU;
import studio.timbre.language.Messages;
import studio.timbre.ui.kit.Action;
import studio.timbre.ui.kit.Icons;

/// Everything one can do with the chosen takes, each by a menu and by a key.
final class TakeActions {
    private final TakesViewModel model;
    private final Action undo;
    private final List<List<Action>> groups;
    private final List<Action> ratings;

    /// What only the view can do.
    interface Place {
        /// Whether any take is chosen.
        boolean any();

        void editTags();

        void editNote();

        void saveWav();

        void saveOriginal();
    }

    TakeActions(TakesViewModel model, Place place) {
        this.model = model;
        var opinions = model.opinions();
        undo = of("undo", MaterialDesignU.UNDO, "Shortcut+Z", opinions::undoable, opinions::undo);
        BooleanSupplier any = place::any;
        BooleanSupplier one = () -> model.takeProperty().get() != null;
        ratings = IntStream.rangeClosed(0, 5).mapToObj(points -> rating(points, any)).toList();
        groups =
                List.of(
                        List.of(
                                of("play", MaterialDesignP.PLAY, "Enter", any, model::play),
                                of("star", MaterialDesignS.STAR, "S", any, opinions::star),
                                of("tags", MaterialDesignT.TAG, "T", one, place::editTags),
                                of("note", MaterialDesignN.NOTE, "N", one, place::editNote)),
                        List.of(
                                of("recast", MaterialDesignR.RESTORE, "B", one, model::recast),
                                of(
                                        "recastWithText",
                                        MaterialDesignT.TEXT_BOX,
                                        "Shift+B",
                                        one,
                                        model::recastWithText),
                                of("remake", MaterialDesignA.AUTORENEW, "M", one, model::remake)),
                        List.of(
                                of(
                                        "wav",
                                        MaterialDesignF.FILE_MUSIC,
                                        "W",
                                        this::sounding,
                                        place::saveWav),
                                of(
                                        "original",
                                        MaterialDesignF.FILE_DOWNLOAD,
                                        "O",
                                        this::original,
                                        place::saveOriginal),
                                of(
                                        "show",
                                        MaterialDesignF.FOLDER_OPEN,
                                        "F",
                                        this::original,
                                        model::showFile)),
                        List.of(
                                of(
                                        "delete",
                                        MaterialDesignD.DELETE,
                                        "Delete",
                                        () -> place.any() && !model.deletedProperty().get(),
                                        opinions::delete),
                                of(
                                        "restore",
                                        MaterialDesignD.DELETE_RESTORE,
                                        "R",
                                        () -> place.any() && model.deletedProperty().get(),
                                        opinions::restore),
                                undo));
    }

    private static Action of(
            String word, Ikon icon, String key, BooleanSupplier possible, Runnable command) {
        return of("take-" + word, Messages.text("takes.action." + word), icon, command)
                .panelKey(key)
                .when(possible);
    }

    private static Action of(String id, String words, Ikon icon, Runnable command) {
        return Action.of(Messages.text("takes.panel"), id, words, icon, command);
    }

    private Action rating(int points, BooleanSupplier any) {
        return of(
                        "take-rate-" + points,
                        Messages.text("takes.action.rate", points),
                        points == 0 ? MaterialDesignS.STAR_OFF : MaterialDesignS.STAR_OUTLINE,
                        () -> model.opinions().rate(points))
                .panelKey(Integer.toString(points))
                .when(any);
    }

    private boolean sounding() {
        var take = model.takeProperty().get();
        return take != null && take.row().sound() != null;
    }

    private boolean original() {
        var take = model.takeProperty().get();
        return take != null && !take.originals().isEmpty();
    }

    Action undo() {
        return undo;
    }

    List<Action> all() {
        return Stream.concat(groups.stream().flatMap(List::stream), ratings.stream()).toList();
    }

    /// A menu that opens now.
    List<MenuItem> menu() {
        var items = new ArrayList<MenuItem>();
        for (var group : groups) {
            if (!items.isEmpty()) {
                items.add(new SeparatorMenuItem());
            }
            group.forEach(action -> items.add(action.item()));
        }
        items.add(2, rate());
        priced(items);
        return items;
    }

    private Menu rate() {
        var menu =
                new Menu(
                        Messages.text("takes.action.rating"),
                        Icons.of(MaterialDesignS.STAR_OUTLINE));
        ratings.forEach(action -> menu.getItems().add(action.item()));
        return menu;
    }

    /// Says what another take costs before it is made.
    private void priced(List<MenuItem> items) {
        var take = model.takeProperty().get();
        var price = take == null ? "" : model.price(take);
        var name = Messages.text("takes.action.remake");
        if (!price.isEmpty()) {
            items.stream()
                    .filter(item -> name.equals(item.getText()))
                    .forEach(item -> item.setText(Messages.text("takes.priced", name, price)));
        }
    }
}
