// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.settings;

import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;
import studio.timbre.language.Messages;
import studio.timbre.ui.kit.ActionButton;

/// The rows for the program's files and for who helps.
final class UpkeepRows {
    private final UpkeepViewModel model;

    UpkeepRows(UpkeepViewModel model) {
        this.model = model;
    }

    Map<Setting, SettingRow> rows() {
        return Map.of(
                Setting.FOLDER, folder(),
                Setting.VERIFY, verify(),
                Setting.BACKUP, backup(),
                Setting.MOVE, move(),
                Setting.REPORT, report());
    }

    private SettingRow folder() {
        var path = new Label(model.folder());
        path.setId("home-folder");
        path.setWrapText(true);
        path.setMinHeight(Label.USE_PREF_SIZE);
        path.getStyleClass().add("numbers");
        var size = new Label();
        size.setId("home-size");
        size.getStyleClass().add("hint");
        size.textProperty().bind(model.sizeProperty());
        return SettingRow.beside(
                Setting.FOLDER,
                button(
                        "settings.show",
                        MaterialDesignF.FOLDER_OPEN_OUTLINE,
                        "show-home",
                        model::open),
                path,
                size,
                new RemarkLabel("show-remark", model.opening().remarkProperty()));
    }

    private SettingRow verify() {
        return errand(
                Setting.VERIFY,
                model.verifying(),
                button(
                        "settings.verify.run",
                        MaterialDesignS.SHIELD_CHECK_OUTLINE,
                        "verify-run",
                        model::verify));
    }

    private SettingRow backup() {
        var button =
                button(
                        "settings.backup.run",
                        MaterialDesignA.ARCHIVE_OUTLINE,
                        "backup-run",
                        () -> {});
        button.setOnAction(event -> {
            var chooser = new FileChooser();
            chooser.setTitle(Setting.BACKUP.label());
            chooser.setInitialFileName("timbre-backup.zip");
            Optional.ofNullable(chooser.showSaveDialog(button.getScene().getWindow()))
                    .ifPresent(file -> model.backup(file.toPath()));
        });
        return errand(Setting.BACKUP, model.saving(), button);
    }

    private SettingRow move() {
        var button =
                button(
                        "settings.move.run",
                        MaterialDesignF.FOLDER_MOVE_OUTLINE,
                        "move-run",
                        () -> {});
        button.setDisable(!model.movable());
        button.setOnAction(event -> {
            var chooser = new DirectoryChooser();
            chooser.setTitle(Setting.MOVE.label());
            Optional.ofNullable(chooser.showDialog(button.getScene().getWindow()))
                    .ifPresent(folder -> model.move(folder.toPath()));
        });
        var fixed = new Label(Messages.text("settings.move.fixed"));
        fixed.getStyleClass().add("hint");
        fixed.setWrapText(true);
        fixed.setVisible(!model.movable());
        fixed.setManaged(!model.movable());
        return SettingRow.beside(
                Setting.MOVE,
                button,
                fixed,
                new RemarkLabel("move-remark", model.moving().remarkProperty()));
    }

    private SettingRow report() {
        var logs =
                button(
                        "settings.logs",
                        MaterialDesignF.FOLDER_OPEN_OUTLINE,
                        "show-logs",
                        model::openLogs);
        var copy =
                button(
                        "settings.report.run",
                        MaterialDesignC.CONTENT_COPY,
                        "report-run",
                        () -> model.report(UpkeepRows::copy));
        var buttons = new HBox(logs, copy);
        buttons.getStyleClass().add("account-row");
        return SettingRow.above(
                Setting.REPORT,
                buttons,
                new RemarkLabel("report-remark", model.telling().remarkProperty()));
    }

    private static SettingRow errand(Setting setting, Errand errand, Node button) {
        button.disableProperty().bind(errand.busyProperty());
        var bar = new ProgressBar();
        bar.setAccessibleText(setting.label());
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.progressProperty().bind(errand.progressProperty());
        bar.visibleProperty().bind(errand.busyProperty());
        bar.managedProperty().bind(errand.busyProperty());
        return SettingRow.beside(
                setting,
                button,
                bar,
                new RemarkLabel(setting.id() + "-remark", errand.remarkProperty()));
    }

    private static ActionButton button(String words, Ikon icon, String id, Runnable command) {
        var button = new ActionButton(Messages.text(words), icon, "", command);
        button.setId(id);
        button.setMinWidth(ActionButton.USE_PREF_SIZE);
        return button;
    }

    private static void copy(String text) {
        var content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }
}
