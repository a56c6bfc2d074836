// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.takes;

import atlantafx.base.controls.CustomTextField;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.collections.ListChangeListener;
import javafx.geometry.Side;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.ToggleButton;
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
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;
import studio.timbre.language.Messages;
import studio.timbre.take.TakeStore;
import studio.timbre.ui.kit.Action;
import studio.timbre.ui.kit.ActionButton;
import studio.timbre.ui.kit.Actions;
import studio.timbre.ui.kit.FrameClock;
import studio.timbre.ui.kit.Icons;
import studio.timbre.ui.kit.Theme;

/// The panel of takes: search above, the table, and beside it the chosen take or what two differ
/// in.
public final class TakesView extends VBox implements TakeActions.Place, AutoCloseable {
    private final TakesViewModel model;
    private final TakeActions actions;
    private final Action find =
            Action.of(
                            Messages.text("takes.panel"),
                            "find-take",
                            Messages.text("takes.search"),
                            MaterialDesignM.MAGNIFY,
                            this::find)
                    .panelKey("Shortcut+F");
    private final TakesTable table;
    private final DetailView detail;
    private final CustomTextField search = new CustomTextField();
    private final Subscription frames;

    public TakesView(TakesViewModel model, FrameClock clock) {
        this.model = model;
        getStylesheets().add(Theme.sheet(TakesView.class, "takes.css"));
        getStyleClass().addAll("panel", "takes-panel");
        table = new TakesTable(model);
        detail = new DetailView(model, table::requestFocus);
        actions = new TakeActions(model, this);
        table.menu(actions);
        table.setPlaceholder(new EmptyTable(model));
        table.addEventFilter(KeyEvent.KEY_PRESSED, this::tableKey);
        Actions.serve(table, actions.all());
        Actions.serve(this, List.of(find, actions.undo()));
        var nothing = new Label(Messages.text("takes.choose"));
        nothing.setWrapText(true);
        nothing.getStyleClass().add("hint");
        var diff = new DiffView(model);
        nothing.visibleProperty().bind(detail.visibleProperty().or(diff.visibleProperty()).not());
        var side = new StackPane(nothing, detail, diff);
        side.setMinWidth(220);
        var parts = new SplitPane(table, side);
        parts.setDividerPositions(0.72);
        SplitPane.setResizableWithParent(side, false);
        setVgrow(parts, Priority.ALWAYS);
        getChildren().addAll(head(), parts, new RemarkBar(model, actions.undo().keyWords()));
        frames = clock.each(this::look);
    }

    /// Chooses the take that stands that many lines further down, while somebody sees it.
    public void step(int lines) {
        if (seen()) {
            table.step(lines);
        }
    }

    private boolean seen() {
        return getScene() != null && getParent() != null && getParent().isVisible();
    }

    /// Gives the focus to the table.
    @Override
    public void requestFocus() {
        table.requestFocus();
    }

    public List<Action> actions() {
        return Stream.concat(Stream.of(find), actions.all().stream()).toList();
    }

    /// Only while somebody sees it.
    private void look() {
        if (seen()) {
            model.look();
        }
    }

    @Override
    public void close() {
        frames.unsubscribe();
    }

    private HBox head() {
        search.setId("takes-search");
        search.setPromptText(Messages.text("takes.search.prompt"));
        search.setAccessibleText(Messages.text("takes.search"));
        search.setLeft(Icons.of(MaterialDesignM.MAGNIFY));
        search.textProperty().bindBidirectional(model.wordsProperty());
        search.addEventFilter(KeyEvent.KEY_PRESSED, this::searchKey);
        HBox.setHgrow(search, Priority.SOMETIMES);
        var count = new Label();
        count.setId("takes-count");
        count.getStyleClass().add("hint");
        count.setMinWidth(USE_PREF_SIZE);
        model.lines()
                .addListener(
                        (ListChangeListener<TakeLine>)
                                _ ->
                                        count.setText(
                                                Messages.text(
                                                        "takes.count", model.lines().size())));
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var head =
                new HBox(
                        search,
                        toggle("starred", MaterialDesignS.STAR_OUTLINE, model.starredProperty()),
                        toggle("bin", MaterialDesignD.DELETE_OUTLINE, model.deletedProperty()),
                        toggle(
                                "together",
                                MaterialDesignF.FORMAT_LIST_GROUP,
                                model.togetherProperty()),
                        count,
                        bin(),
                        space,
                        more());
        head.getStyleClass().add("takes-head");
        return head;
    }

    /// What becomes of deleted takes, while they are shown.
    private Label bin() {
        var bin = new Label(Messages.text("takes.bin.meaning", TakeStore.BIN.toDays()));
        bin.setId("takes-bin-meaning");
        bin.getStyleClass().add("hint");
        bin.visibleProperty().bind(model.deletedProperty());
        return bin;
    }

    private static ToggleButton toggle(String word, Ikon icon, BooleanProperty on) {
        var words = Messages.text("takes." + word);
        var button = new ToggleButton("", Icons.of(icon));
        button.setId("takes-" + word);
        button.setAccessibleText(words);
        button.setTooltip(new Tooltip(words));
        button.getStyleClass().addAll("button-icon", "flat");
        button.selectedProperty().bindBidirectional(on);
        return button;
    }

    /// What one does with the chosen takes, for those who look for it.
    private ActionButton more() {
        var menu = new ContextMenu();
        var button =
                new ActionButton(
                        Messages.text("takes.actions"),
                        MaterialDesignD.DOTS_HORIZONTAL,
                        "",
                        () -> {});
        button.setId("takes-actions");
        button.setOnAction(_ -> {
            menu.getItems().setAll(actions.menu());
            menu.show(button, Side.BOTTOM, 0, 0);
        });
        return button.iconOnly();
    }

    private void searchKey(KeyEvent event) {
        if (event.getCode() == KeyCode.DOWN && !table.getItems().isEmpty()) {
            enterTable();
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE && !search.getText().isEmpty()) {
            search.clear();
            event.consume();
        }
    }

    /// The first arrow key begins at the top, where the table itself would let the focus go.
    private void tableKey(KeyEvent event) {
        if (event.getCode() == KeyCode.DOWN && table.getSelectionModel().isEmpty()) {
            enterTable();
            event.consume();
        }
    }

    private void enterTable() {
        table.requestFocus();
        if (table.getSelectionModel().isEmpty()) {
            table.getSelectionModel().selectFirst();
        }
    }

    private void find() {
        search.requestFocus();
        search.selectAll();
    }

    @Override
    public boolean any() {
        return !table.getSelectionModel().isEmpty();
    }

    @Override
    public void editTags() {
        detail.editTags();
    }

    @Override
    public void editNote() {
        detail.editNote();
    }

    @Override
    public void saveWav() {
        save("wav", model::exportWav);
    }

    @Override
    public void saveOriginal() {
        var take = model.takeProperty().get();
        if (take != null) {
            save(take.originals().getFirst().extension(), model::exportOriginal);
        }
    }

    private void save(String extension, Consumer<Path> export) {
        var take = model.takeProperty().get();
        if (take == null) {
            return;
        }
        var chooser = new FileChooser();
        chooser.setTitle(
                Messages.text("takes.action." + (extension.equals("wav") ? "wav" : "original")));
        chooser.setInitialFileName(TakeFiles.name(take) + "." + extension);
        File file = chooser.showSaveDialog(getScene().getWindow());
        if (file != null) {
            export.accept(file.toPath());
        }
    }
}
