// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.settings;

import javafx.beans.property.ObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import studio.timbre.language.Messages;
import studio.timbre.provider.ProviderEntry;
import studio.timbre.settings.ThemeChoice;
import studio.timbre.ui.kit.ActionButton;
import studio.timbre.ui.kit.Theme;

/// The settings, on a card above the rest of the window, which waits behind it.
public final class SettingsView extends StackPane {
    private final SettingsViewModel model;
    private final ListView<ProviderEntry> providers = new ListView<>();
    private final AccountView account;
    private @Nullable Node before;

    /// @param sandbox the switch of the sandbox
    public SettingsView(
            SettingsViewModel model, ObjectProperty<ThemeChoice> theme, Region sandbox) {
        this.model = model;
        account = new AccountView(model.account());
        setId("settings");
        getStylesheets().add(Theme.sheet(SettingsView.class, "settings.css"));
        getStyleClass().add("settings");
        var scrim = new Region();
        scrim.getStyleClass().add("settings-scrim");
        scrim.setOnMouseClicked(event -> model.close());
        getChildren().addAll(scrim, card(new ThemeRow(theme), sandbox));
        addEventFilter(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.ESCAPE) {
                        model.close();
                        event.consume();
                    }
                });
        model.openProperty().subscribe(this::show);
        sceneProperty()
                .subscribe(scene -> {
                    if (scene != null) {
                        scene.focusOwnerProperty().subscribe(this::holdFocus);
                    }
                });
    }

    private VBox card(Region theme, Region sandbox) {
        var title = new Label(Messages.text("settings.title"));
        title.getStyleClass().add("settings-title");
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var close =
                new ActionButton(
                                Messages.text("settings.close"),
                                MaterialDesignC.CLOSE,
                                Messages.text("key.stop"),
                                model::close)
                        .iconOnly();
        close.setId("settings-close");
        var head = new HBox(title, space, close);
        head.getStyleClass().add("settings-head");
        var card = new VBox(head, theme, sandbox, accounts());
        card.getStyleClass().add("settings-card");
        card.setMaxSize(760, 600);
        return card;
    }

    private VBox accounts() {
        providers.setId("settings-providers");
        providers.setAccessibleText(Messages.text("settings.providers"));
        providers.getItems().setAll(model.providers());
        model.account().accountProperty().subscribe(providers::refresh);
        providers.setCellFactory(list -> new ProviderCell(model::ready));
        var selection = providers.getSelectionModel();
        selection
                .selectedItemProperty()
                .subscribe(chosen -> {
                    if (chosen != null) {
                        model.providerProperty().set(chosen);
                    }
                });
        model.providerProperty().subscribe(selection::select);
        model.account().placeProperty().subscribe(providers::refresh);
        var scroll = new ScrollPane(account);
        scroll.setFitToWidth(true);
        HBox.setHgrow(scroll, Priority.ALWAYS);
        var row = new HBox(providers, scroll);
        row.getStyleClass().add("settings-accounts");
        VBox.setVgrow(row, Priority.ALWAYS);
        var name = new Label(Messages.text("settings.providers"));
        name.getStyleClass().add("account-heading");
        var whole = new VBox(name, row);
        whole.getStyleClass().add("settings-providers");
        VBox.setVgrow(whole, Priority.ALWAYS);
        return whole;
    }

    private void show(boolean open) {
        var scene = getScene();
        if (open && scene != null) {
            before = scene.getFocusOwner();
        }
        setVisible(open);
        setManaged(open);
        if (open) {
            account.write();
        } else if (before != null) {
            before.requestFocus();
            before = null;
        }
    }

    /// While the card is open, Tab stays on it.
    private void holdFocus(@Nullable Node owner) {
        if (isVisible() && owner != null && !isInside(owner)) {
            providers.requestFocus();
        }
    }

    private boolean isInside(Node node) {
        for (Node each = node; each != null; each = each.getParent()) {
            if (each == this) {
                return true;
            }
        }
        return false;
    }
}
