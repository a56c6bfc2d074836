// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.project;

import atlantafx.base.theme.Styles;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.FileChooser;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;
import studio.timbre.language.Messages;
import studio.timbre.project.ProjectFile;
import studio.timbre.take.Project;
import studio.timbre.ui.kit.Action;
import studio.timbre.ui.kit.Icons;
import studio.timbre.ui.kit.Theme;

/// The name of the open project, and the way to the others.
public final class ProjectMenu extends StackPane {
    private static final int SHOWN = 12;

    private final ProjectViewModel model;
    private final MenuButton menu = new MenuButton();
    private final TextField name = new TextField();
    private final Action create;
    private final Action open;
    private final Action rename;
    private final Action openFile;
    private final Action saveFile;

    public ProjectMenu(ProjectViewModel model) {
        this.model = model;
        create =
                action("project.new", MaterialDesignF.FOLDER_PLUS_OUTLINE, model::create)
                        .key("Shortcut+N");
        open =
                action("project.open", MaterialDesignF.FOLDER_OPEN_OUTLINE, menu::show)
                        .key("Shortcut+O");
        rename = action("project.rename", MaterialDesignR.RENAME_BOX, this::rename).key("F2");
        openFile =
                action("project.openFile", MaterialDesignF.FILE_OUTLINE, this::openFile)
                        .key("Shortcut+Shift+O");
        saveFile =
                action("project.saveFile", MaterialDesignC.CONTENT_SAVE_OUTLINE, this::saveFile)
                        .key("Shortcut+Shift+S");
        getStylesheets().add(Theme.sheet(ProjectMenu.class, "project.css"));
        getStyleClass().add("project-menu");
        menu.setId("project");
        menu.setGraphic(Icons.of(MaterialDesignF.FOLDER_OUTLINE));
        menu.getStyleClass().add(Styles.FLAT);
        menu.textProperty().bind(model.nameProperty());
        menu.setMnemonicParsing(false);
        var tip = new Tooltip();
        var means = Messages.text("project.menu.tooltip") + "   " + open.keyWords();
        menu.setTooltip(tip);
        model.nameProperty()
                .subscribe(now -> {
                    menu.setAccessibleText(Messages.text("project.menu", now));
                    tip.setText(now + "\n" + means);
                });
        menu.setOnShowing(event -> model.list());
        model.recent().subscribe(this::fill);
        fill();
        name.setId("project-name");
        name.setPromptText(Messages.text("project.name"));
        name.setAccessibleText(Messages.text("project.name"));
        name.setVisible(false);
        name.setOnAction(event -> keepName());
        name.focusedProperty()
                .subscribe(here -> {
                    if (!here) {
                        keepName();
                    }
                });
        name.addEventFilter(KeyEvent.KEY_PRESSED, this::leave);
        menu.visibleProperty().bind(name.visibleProperty().not());
        getChildren().addAll(menu, name);
    }

    private static Action action(String words, Ikon icon, Runnable command) {
        return Action.of(
                Messages.text("project.section"),
                words.replace('.', '-'),
                Messages.text(words),
                icon,
                command);
    }

    public List<Action> actions() {
        return List.of(create, open, rename, openFile, saveFile);
    }

    private void fill() {
        var items = new ArrayList<MenuItem>();
        items.add(create.item());
        items.add(rename.item());
        items.add(openFile.item());
        items.add(saveFile.item());
        items.add(new SeparatorMenuItem());
        var heading = new CustomMenuItem(new Label(Messages.text("project.recent")), false);
        heading.getStyleClass().add("project-heading");
        heading.setDisable(true);
        items.add(heading);
        model.recent().stream().limit(SHOWN).map(this::other).forEach(items::add);
        menu.getItems().setAll(items);
    }

    private MenuItem other(Project project) {
        var item = new RadioMenuItem(ProjectViewModel.title(project));
        item.setMnemonicParsing(false);
        var open = model.openProperty().get();
        item.setSelected(open != null && open.project().id() == project.id());
        item.setOnAction(event -> model.open(project));
        return item;
    }

    private void openFile() {
        var file = chooser("project.openFile").showOpenDialog(getScene().getWindow());
        if (file != null) {
            model.bring(file.toPath());
        }
    }

    private void saveFile() {
        var chooser = chooser("project.saveFile");
        chooser.setInitialFileName(
                model.nameProperty().get().replaceAll("[\\p{Cc}/\\\\:*?\"<>|]+", " ").strip()
                        + ProjectFile.ENDING);
        var file = chooser.showSaveDialog(getScene().getWindow());
        if (file != null) {
            var name = file.getName();
            model.give(
                    name.endsWith(ProjectFile.ENDING)
                            ? file.toPath()
                            : file.toPath().resolveSibling(name + ProjectFile.ENDING));
        }
    }

    private static FileChooser chooser(String title) {
        var chooser = new FileChooser();
        chooser.setTitle(Messages.text(title));
        chooser.getExtensionFilters()
                .add(
                        new FileChooser.ExtensionFilter(
                                Messages.text("project.file"), "*" + ProjectFile.ENDING));
        return chooser;
    }

    private void rename() {
        var open = model.openProperty().get();
        if (open != null) {
            name.setText(open.project().name());
            name.setVisible(true);
            name.requestFocus();
            name.selectAll();
        }
    }

    private void keepName() {
        if (name.isVisible()) {
            name.setVisible(false);
            model.rename(name.getText());
        }
    }

    private void leave(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            name.setVisible(false);
            event.consume();
        }
    }
}
