// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.settings;

import atlantafx.base.theme.Styles;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;
import org.kordamp.ikonli.materialdesign2.MaterialDesignK;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;
import studio.timbre.language.Messages;
import studio.timbre.provider.ProviderEntry;
import studio.timbre.settings.KeyPlace;
import studio.timbre.ui.kit.AccountBox;
import studio.timbre.ui.kit.ActionButton;
import studio.timbre.ui.kit.Icons;

/// The account with one provider: its key, its address, and where text goes.
final class AccountView extends VBox {
    private final AccountViewModel model;
    private final Label title = new Label();
    private final Label destination = new Label();
    private final Label place = new Label();
    private final PasswordField key = new PasswordField();
    private final Region tests;
    private final ActionButton forget;
    private final VBox own;

    AccountView(AccountViewModel model) {
        this.model = model;
        getStyleClass().add("account");
        title.setId("account-title");
        title.getStyleClass().add("account-title");
        destination.setId("destination");
        destination.setWrapText(true);
        destination.setMinHeight(USE_PREF_SIZE);
        destination.getStyleClass().add("hint");
        place.setId("key-place");
        place.setWrapText(true);
        place.setMinHeight(USE_PREF_SIZE);
        place.getStyleClass().add("key-place");
        forget =
                button(
                        "settings.key.forget",
                        MaterialDesignD.DELETE_OUTLINE,
                        "key-forget",
                        model::forget);
        tests =
                button(
                        "settings.test",
                        MaterialDesignS.SHIELD_CHECK_OUTLINE,
                        "key-test",
                        model::test);
        tests.disableProperty()
                .bind(
                        model.busyProperty()
                                .or(
                                        model.placeProperty()
                                                .isEqualTo(KeyPlace.NONE)
                                                .and(model.keyProperty().isEmpty())));
        var acts = new HBox(tests, forget);
        acts.getStyleClass().add("account-row");
        own =
                new VBox(
                        accounts(),
                        new VBox(heading("settings.key", key), keyRow(), place),
                        acts,
                        new RemarkLabel("account-remark", model.remarkProperty()),
                        address(),
                        more());
        own.getStyleClass().add("account-own");
        getChildren().addAll(new VBox(title, destination), own);
        model.accountProperty().subscribe(this::show);
        model.placeProperty().subscribe(this::show);
    }

    /// Puts the cursor where a key is entered.
    void write() {
        key.requestFocus();
    }

    private void show() {
        var entry = model.providerProperty().get();
        if (entry == null) {
            return;
        }
        title.setText(entry.title());
        var where = model.placeProperty().get();
        shown(own, where != KeyPlace.SANDBOX);
        destination.setText(
                where == KeyPlace.SANDBOX
                        ? Messages.text("settings.sandboxed")
                        : Messages.text("settings.destination", model.destination()));
        boolean testable = entry.lists().trial() != null;
        boolean silent = !testable && where != KeyPlace.NONE && where != KeyPlace.SANDBOX;
        place.setText(
                placeText(entry, where)
                        + (silent ? " " + Messages.text("settings.test.none", entry.title()) : ""));
        place.setGraphic(
                Icons.of(
                        where == KeyPlace.NONE
                                ? MaterialDesignK.KEY_OUTLINE
                                : MaterialDesignC.CHECK_CIRCLE_OUTLINE));
        key.setPromptText(
                Messages.text(
                        where == KeyPlace.NONE ? "settings.key.enter" : "settings.key.replace"));
        shown(forget, where == KeyPlace.SYSTEM || where == KeyPlace.THIS_RUN);
        shown(tests, testable);
    }

    private String placeText(ProviderEntry entry, KeyPlace where) {
        return switch (where) {
            case ENVIRONMENT -> Messages.text("settings.key.environment", model.variable());
            case SYSTEM -> Messages.text("settings.key.system");
            case SANDBOX -> "";
            case THIS_RUN -> Messages.text("settings.key.thisRun");
            case NONE ->
                    entry.keyed()
                            ? Messages.text("settings.key.none", model.variable())
                            : Messages.text("settings.key.optional");
        };
    }

    private HBox keyRow() {
        key.setId("key");
        key.setAccessibleText(Messages.text("settings.key"));
        key.textProperty().bindBidirectional(model.keyProperty());
        key.setOnAction(event -> model.keep());
        HBox.setHgrow(key, Priority.ALWAYS);
        var paste =
                button(
                        "settings.key.paste",
                        MaterialDesignC.CONTENT_PASTE,
                        "key-paste",
                        () -> {
                            var text = Clipboard.getSystemClipboard().getString();
                            key.setText(text == null ? "" : text.strip());
                            key.requestFocus();
                            key.end();
                        });
        var keep = button("settings.key.keep", MaterialDesignK.KEY, "key-keep", model::keep);
        keep.getStyleClass().add(Styles.ACCENT);
        keep.disableProperty().bind(model.keyProperty().isEmpty().or(model.busyProperty()));
        var row = new HBox(key, paste, keep);
        row.getStyleClass().add("account-row");
        return row;
    }

    private VBox address() {
        var field = new TextField();
        field.setId("address");
        field.setPromptText(Messages.text("settings.address.documented"));
        field.setAccessibleText(Messages.text("settings.address"));
        field.textProperty().bindBidirectional(model.addressProperty());
        keptOnLeaving(field);
        return new VBox(
                heading("settings.address", field),
                field,
                new RemarkLabel("address-remark", model.addressRemarkProperty()));
    }

    private HBox accounts() {
        var box = new AccountBox(model.accounts());
        box.setId("account");
        box.valueProperty().bindBidirectional(model.accountProperty());
        var label = new TextField();
        label.setId("account-label");
        label.setPromptText(Messages.text("settings.account.label"));
        label.setAccessibleText(Messages.text("settings.account.label"));
        label.textProperty().bindBidirectional(model.labelProperty());
        keptOnLeaving(label);
        HBox.setHgrow(label, Priority.ALWAYS);
        var remove =
                button(
                                "settings.account.remove",
                                MaterialDesignD.DELETE_OUTLINE,
                                "account-remove",
                                model::remove)
                        .iconOnly();
        var row = new HBox(box, label, remove);
        row.getStyleClass().add("account-row");
        row.visibleProperty().bind(Bindings.size(model.accounts()).greaterThan(1));
        row.managedProperty().bind(row.visibleProperty());
        model.accountProperty().subscribe(() -> remove.setDisable(!model.removable()));
        return row;
    }

    private Node more() {
        var add = button("settings.account.add", MaterialDesignP.PLUS, "account-add", model::add);
        return add;
    }

    private void keptOnLeaving(TextField field) {
        field.setOnAction(event -> model.keepAddress());
        field.focusedProperty()
                .subscribe(focused -> {
                    if (!focused) {
                        model.keepAddress();
                    }
                });
    }

    private static ActionButton button(
            String words, org.kordamp.ikonli.Ikon icon, String id, Runnable command) {
        var button = new ActionButton(Messages.text(words), icon, "", command);
        button.setId(id);
        button.setMinWidth(USE_PREF_SIZE);
        return button;
    }

    private static Label heading(String words, Node of) {
        var label = new Label(Messages.text(words));
        label.setLabelFor(of);
        label.getStyleClass().add("account-heading");
        return label;
    }

    private static void shown(Node node, boolean now) {
        node.setVisible(now);
        node.setManaged(now);
    }
}
