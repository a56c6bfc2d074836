// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.voice;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignI;
import studio.timbre.language.Messages;
import studio.timbre.provider.ProviderEntry;
import studio.timbre.speech.SpeechModel;
import studio.timbre.ui.kit.Action;
import studio.timbre.ui.kit.ActionButton;
import studio.timbre.ui.kit.Icons;
import studio.timbre.ui.kit.Reading;
import studio.timbre.ui.kit.Theme;

/// The panel in which one chooses who speaks.
public final class VoiceView extends VBox {
    private final VoiceViewModel model;
    private final Action refresh;

    /// @param standing how we stand with the chosen provider
    /// @param voices the voices of the chosen model
    public VoiceView(VoiceViewModel model, Region standing, Region voices) {
        this.model = model;
        refresh =
                Action.of(
                                Messages.text("voice.panel"),
                                "refresh",
                                Messages.text("voice.refresh"),
                                MaterialDesignC.CLOUD_REFRESH,
                                model::refresh)
                        .key("F5")
                        .when(model.refreshable());
        getStylesheets().add(Theme.sheet(VoiceView.class, "voice.css"));
        getStyleClass().addAll("panel", "voice-panel");
        setVgrow(voices, Priority.ALWAYS);
        var title = new Label(Messages.text("voice.panel"));
        title.getStyleClass().add("panel-title");
        getChildren()
                .addAll(
                        head(title),
                        labelled("voice.provider", providers()),
                        new VBox(labelled("voice.model", models()), price()),
                        notice(),
                        standing,
                        voices);
    }

    /// Asks something before all else, such as for whom the voice is.
    public void lead(Region question) {
        getChildren().add(1, question);
    }

    public List<Action> actions() {
        return List.of(refresh);
    }

    private HBox head(Label title) {
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var head = new HBox(title, space, new ActionButton(refresh).iconOnly());
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private static VBox labelled(String key, ComboBox<?> box) {
        var label = new Label(Messages.text(key));
        label.setLabelFor(box);
        label.getStyleClass().add("hint");
        box.setAccessibleText(label.getText());
        box.setMaxWidth(Double.MAX_VALUE);
        return new VBox(label, box);
    }

    private ComboBox<ProviderEntry> providers() {
        var box = new ComboBox<ProviderEntry>();
        box.setId("provider");
        box.getItems().setAll(model.providers());
        model.providerProperty().subscribe(now -> renew(box, now));
        box.setConverter(new Reading<>(ProviderEntry::title));
        box.valueProperty().bindBidirectional(model.providerProperty());
        return box;
    }

    /// Shows the provider as it says it is now.
    private static void renew(ComboBox<ProviderEntry> box, @Nullable ProviderEntry now) {
        var items = box.getItems();
        for (int i = 0; now != null && i < items.size(); i++) {
            if (items.get(i).id().equals(now.id()) && !items.get(i).equals(now)) {
                items.set(i, now);
            }
        }
    }

    private ComboBox<SpeechModel> models() {
        var box = new ComboBox<>(model.models());
        box.setId("model");
        box.setPromptText(Messages.text("voice.model.custom"));
        box.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(@Nullable SpeechModel value) {
                        return value == null ? "" : value.title();
                    }

                    @Override
                    public @Nullable SpeechModel fromString(String text) {
                        return model.named(text);
                    }
                });
        model.providerProperty().subscribe(() -> box.setEditable(model.open()));
        box.setEditable(model.open());
        box.valueProperty().bindBidirectional(model.modelProperty());
        return box;
    }

    private Label price() {
        var label = new Label();
        label.setId("price");
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        label.getStyleClass().add("hint");
        label.textProperty().bind(model.priceProperty());
        label.visibleProperty().bind(model.priceProperty().isNotEmpty());
        label.managedProperty().bind(label.visibleProperty());
        return label;
    }

    private Label notice() {
        var label = new Label();
        label.setId("voice-notice");
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        label.getStyleClass().add("voice-notice");
        label.setGraphic(Icons.of(MaterialDesignI.INFORMATION_OUTLINE));
        label.textProperty().bind(model.noticeProperty());
        label.visibleProperty().bind(model.noticeProperty().isNotEmpty());
        label.managedProperty().bind(label.visibleProperty());
        return label;
    }
}
