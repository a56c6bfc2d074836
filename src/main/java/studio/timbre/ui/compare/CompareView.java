// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.compare;

import atlantafx.base.theme.Styles;
import java.util.List;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import javafx.util.Subscription;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignE;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;
import studio.timbre.compare.Extent;
import studio.timbre.language.Messages;
import studio.timbre.ui.kit.Action;
import studio.timbre.ui.kit.ActionButton;
import studio.timbre.ui.kit.FrameClock;
import studio.timbre.ui.kit.Reading;
import studio.timbre.ui.kit.Theme;

/// The panel in which several voices say the same: what can be done, the grid, what is to be known.
public final class CompareView extends VBox implements AutoCloseable {
    private final CompareViewModel model;
    private final GridView grid;
    private final Label empty = new Label();
    private final Label cost = new Label();
    private final ComboBox<Extent> extent = new ComboBox<>();
    private final ActionButton add;
    private final ActionButton make;
    private final ActionButton stop;
    private final ActionButton blind;
    private final ActionButton export;
    private final Subscription frames;

    public CompareView(CompareViewModel model, FrameClock clock) {
        this.model = model;
        getStylesheets().add(Theme.sheet(CompareView.class, "compare.css"));
        getStyleClass().addAll("panel", "compare-panel");
        grid = new GridView(model);
        add = button("compare.add", MaterialDesignP.PLUS, "A", model::add);
        make = button("compare.make", MaterialDesignP.PLAY_BOX_MULTIPLE_OUTLINE, "M", model::make);
        make.getStyleClass().add(Styles.ACCENT);
        stop = button("compare.stop", MaterialDesignS.STOP, "", model::cancel);
        blind =
                button(
                        "compare.blind.hide",
                        MaterialDesignE.EYE_OFF_OUTLINE,
                        "B",
                        model::turnBlind);
        export = button("compare.export", MaterialDesignE.EXPORT, "", this::export);
        extent.setId("compare-extent");
        extent.getItems().setAll(Extent.values());
        extent.setConverter(new Reading<>(each -> Messages.text("compare.extent." + each.name())));
        extent.setAccessibleText(Messages.text("compare.extent") + ", T");
        extent.setTooltip(new Tooltip(Messages.text("compare.extent") + "   T"));
        extent.valueProperty().subscribe((_, now) -> model.extend(now));
        extent.getStyleClass().add(Styles.SMALL);
        extent.setMinWidth(USE_PREF_SIZE);
        cost.setId("compare-cost");
        cost.getStyleClass().add("hint");
        cost.setMinWidth(0);
        empty.setWrapText(true);
        empty.getStyleClass().add("compare-empty");
        var remark = new Label();
        remark.setId("compare-remark");
        remark.getStyleClass().add("hint");
        remark.textProperty().bind(model.remarkProperty());
        remark.visibleProperty().bind(remark.textProperty().isNotEmpty());
        remark.managedProperty().bind(remark.visibleProperty());
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var head = new HBox(add, extent, make, stop, cost, space, blind, export);
        head.getStyleClass().add("compare-tools");
        var body = new StackPane(grid, empty);
        setVgrow(body, Priority.ALWAYS);
        getChildren().addAll(head, body, remark);
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        frames = clock.each(this::look);
    }

    /// Gives the focus to the grid, or to what fills it.
    @Override
    public void requestFocus() {
        look();
        if (empty.isVisible()) {
            add.requestFocus();
        } else {
            grid.focus();
        }
    }

    /// What can be done here, for those who look for it; the keys are served here.
    public List<Action> actions() {
        return List.of(
                pressing(add, MaterialDesignP.PLUS, "A"),
                pressing(make, MaterialDesignP.PLAY_BOX_MULTIPLE_OUTLINE, "M"),
                pressing(stop, MaterialDesignS.STOP, ""),
                acting("hear", MaterialDesignP.PLAY, KeyCode.ENTER, "Enter"),
                acting("winner", MaterialDesignT.TROPHY_OUTLINE, KeyCode.W, "W"),
                pressing(blind, MaterialDesignE.EYE_OFF_OUTLINE, "B"),
                pressing(export, MaterialDesignE.EXPORT, ""));
    }

    private static Action pressing(ActionButton button, Ikon icon, String key) {
        var words = button.getText();
        var action = of(button.getId(), words, icon, button::fire);
        var keyed = key.isEmpty() ? action : action.panelKey(key);
        return keyed.named(button.textProperty())
                .when(() -> button.isVisible() && !button.isDisabled());
    }

    private Action acting(String word, Ikon icon, KeyCode code, String key) {
        var words = Messages.text("compare.action." + word);
        return of("compare-" + word, words, icon, () -> act(code))
                .panelKey(key)
                .when(grid::isVisible);
    }

    private static Action of(String id, String words, Ikon icon, Runnable command) {
        return Action.of(Messages.text("compare.panel"), id, words, icon, command);
    }

    @Override
    public void close() {
        frames.unsubscribe();
    }

    private static ActionButton button(String words, Ikon icon, String key, Runnable command) {
        var button = new ActionButton(Messages.text(words), icon, key, command);
        button.setId(words.replace('.', '-'));
        button.getStyleClass().add(Styles.SMALL);
        button.setMinWidth(USE_PREF_SIZE);
        return button;
    }

    /// Only while somebody sees it.
    private void look() {
        if (getScene() == null || getParent() == null || !getParent().isVisible()) {
            return;
        }
        model.look();
        grid.look();
        int casts = model.order().size();
        boolean nothing = casts == 0 || model.comparison().passages().isEmpty();
        empty.setVisible(nothing);
        grid.setVisible(!nothing);
        empty.setText(Messages.text(casts == 0 ? "compare.empty" : "compare.noText"));
        boolean busy = model.busy();
        int wanted = model.cost().requests();
        add.setDisable(model.full());
        make.setDisable(wanted == 0 || busy);
        stop.setVisible(busy);
        stop.setManaged(busy);
        extent.setValue(model.extent());
        cost.setText(words(busy, wanted));
        blind.setDisable(casts < 2);
        var key =
                model.blind() == null
                        ? "compare.blind.hide"
                        : model.hidden() ? "compare.blind.reveal" : "compare.blind.end";
        blind.setText(Messages.text(key));
        blind.setAccessibleText(Messages.text(key) + ", B");
        export.setDisable(!model.exportable());
    }

    private String words(boolean busy, int wanted) {
        if (busy) {
            int all = model.comparison().cells().size();
            return Messages.text("compare.progress", model.ended(), all);
        }
        if (wanted == 0) {
            return "";
        }
        if (model.comparison().recalling()) {
            return Messages.text("compare.recalling");
        }
        return Messages.text("compare.wanted", wanted, model.cost().text());
    }

    private void key(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        if (act(event.getCode())) {
            event.consume();
        }
    }

    private boolean act(KeyCode code) {
        int digit = code.isDigitKey() ? Integer.parseInt(code.getName().replaceAll("\\D", "")) : -1;
        if (digit > 0) {
            model.hear(digit - 1);
            grid.focus();
            return true;
        }
        switch (code) {
            case DIGIT0, NUMPAD0, SPACE -> model.playOrPause();
            case ENTER -> model.hear(model.column());
            case UP -> move(-1, 0);
            case DOWN -> move(1, 0);
            case LEFT -> move(0, -1);
            case RIGHT -> move(0, 1);
            case W -> model.choose();
            case B -> model.turnBlind();
            case A -> model.add();
            case T -> model.extend(next(model.extent()));
            case M -> {
                if (!make.isDisabled()) {
                    model.make();
                }
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private static Extent next(Extent extent) {
        var all = List.of(Extent.values());
        return all.get((all.indexOf(extent) + 1) % all.size());
    }

    private void move(int rows, int columns) {
        if (model.go(model.row() + rows, model.column() + columns)) {
            grid.focus();
        }
    }

    private void export() {
        var chooser = new FileChooser();
        chooser.setTitle(Messages.text("compare.export"));
        chooser.setInitialFileName("comparison.html");
        var file = chooser.showSaveDialog(getScene().getWindow());
        if (file != null) {
            model.export(file.toPath());
        }
    }
}
