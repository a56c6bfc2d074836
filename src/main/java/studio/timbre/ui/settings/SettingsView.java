// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.settings;

import atlantafx.base.controls.CustomTextField;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.Insets;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;
import studio.timbre.language.Messages;
import studio.timbre.settings.ThemeChoice;
import studio.timbre.ui.kit.Icons;
import studio.timbre.ui.kit.Outlets;
import studio.timbre.ui.kit.Overlay;
import studio.timbre.ui.kit.Theme;

/// The settings, on a card above the rest of the window, which waits behind it.
public final class SettingsView extends StackPane {
    private final SettingsViewModel model;
    private final SettingsSearch search;
    private final AccountsPane accounts;
    private final CustomTextField query = new CustomTextField();
    private final Map<Setting, SettingRow> rows = new EnumMap<>(Setting.class);
    private final Map<Section, VBox> sections = new EnumMap<>(Section.class);

    /// @param sandbox the switch of the sandbox
    public SettingsView(
            SettingsViewModel model,
            ObjectProperty<ThemeChoice> theme,
            Outlets outlets,
            Region sandbox) {
        this.model = model;
        search = model.search();
        accounts = new AccountsPane(model);
        getStylesheets().add(Theme.sheet(SettingsView.class, "settings.css"));
        rows.putAll(new HabitRows(model.habits()).rows(theme, outlets));
        rows.putAll(new UpkeepRows(model.upkeep()).rows());
        rows.put(Setting.SANDBOX, SettingRow.above(Setting.SANDBOX, sandbox));
        rows.put(Setting.ACCOUNTS, SettingRow.above(Setting.ACCOUNTS, accounts));
        var overlay = new Overlay(card(), model.openProperty(), this::enter, model::close);
        overlay.setId("settings");
        getChildren().add(overlay);
        search.shownProperty().subscribe(this::show);
        // What is not open lets the mouse through.
        setPickOnBounds(false);
    }

    private void enter() {
        if (search.sectionProperty().get() == Section.PROVIDERS && !search.searching()) {
            accounts.write();
        } else {
            query.requestFocus();
        }
    }

    private VBox card() {
        var card = Overlay.card("settings", Messages.text("settings.title"), model::close);
        var scroll = new ScrollPane(all());
        scroll.setFitToWidth(true);
        HBox.setHgrow(scroll, Priority.ALWAYS);
        var row = new HBox(names(), scroll);
        row.getStyleClass().add("settings-body");
        VBox.setVgrow(row, Priority.ALWAYS);
        card.getChildren().addAll(query(), row);
        card.setMaxSize(900, 640);
        setMargin(card, new Insets(16));
        return card;
    }

    private CustomTextField query() {
        query.setId("settings-search");
        query.setPromptText(Messages.text("settings.search"));
        query.setAccessibleText(Messages.text("settings.search"));
        query.setLeft(Icons.of(MaterialDesignM.MAGNIFY));
        query.textProperty().bindBidirectional(search.queryProperty());
        return query;
    }

    private ListView<Section> names() {
        var names = new ListView<Section>();
        names.setId("settings-sections");
        names.setAccessibleText(Messages.text("settings.sections"));
        names.getItems().setAll(Section.values());
        names.setCellFactory(list -> new SectionCell());
        names.setMinWidth(Region.USE_PREF_SIZE);
        var selection = names.getSelectionModel();
        selection
                .selectedItemProperty()
                .subscribe(chosen -> {
                    if (chosen != null) {
                        search.show(chosen);
                    }
                });
        search.sectionProperty().subscribe(selection::select);
        search.queryProperty()
                .subscribe(() -> {
                    if (search.searching()) {
                        selection.clearSelection();
                    } else {
                        selection.select(search.sectionProperty().get());
                    }
                });
        return names;
    }

    private VBox all() {
        var all = new VBox();
        all.getStyleClass().add("settings-all");
        for (var section : Section.values()) {
            var title = new Label(section.title());
            title.getStyleClass().add("account-title");
            var box = new VBox(title);
            box.getStyleClass().add("settings-section");
            Stream.of(Setting.values())
                    .filter(each -> each.section() == section)
                    .forEach(each -> box.getChildren().add(rows.get(each)));
            sections.put(section, box);
            all.getChildren().add(box);
        }
        var none = new Label();
        none.setId("settings-none");
        none.setWrapText(true);
        none.getStyleClass().add("hint");
        none.textProperty()
                .bind(
                        search.queryProperty()
                                .map(words ->
                                        Messages.text("settings.search.none", words.strip())));
        none.visibleProperty().bind(search.shownProperty().map(shown -> shown.isEmpty()));
        none.managedProperty().bind(none.visibleProperty());
        all.getChildren().add(none);
        return all;
    }

    private void show(Set<Setting> shown) {
        rows.forEach((setting, row) -> seen(row, shown.contains(setting)));
        sections.forEach((section, box) ->
                seen(box, shown.stream().anyMatch(each -> each.section() == section)));
    }

    private static void seen(Region node, boolean now) {
        node.setVisible(now);
        node.setManaged(now);
    }
}
