// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.shell;

import java.util.Map;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import studio.timbre.settings.SavedAccount;
import studio.timbre.ui.kit.Desk;
import studio.timbre.ui.kit.FxThread;
import studio.timbre.ui.settings.SettingsViewModel;
import studio.timbre.ui.voice.AddVoiceView;
import studio.timbre.ui.voice.AddVoiceViewModel;
import studio.timbre.ui.voice.Inquiry;
import studio.timbre.ui.voice.OwnVoicesViewModel;
import studio.timbre.ui.voice.StandingView;
import studio.timbre.ui.voice.StandingViewModel;
import studio.timbre.ui.voice.VoiceListView;
import studio.timbre.ui.voice.VoiceListViewModel;
import studio.timbre.ui.voice.VoiceView;
import studio.timbre.ui.voice.VoiceViewModel;

/// The voice panel with its view models, and the card on which a voice is brought.
final class VoiceWing {
    private static final KeyCombination ADD =
            new KeyCodeCombination(
                    KeyCode.N, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);

    private final VoiceViewModel choice;
    private final StandingViewModel standing;
    private final AddVoiceViewModel adding;
    private final VoiceView panel;

    /// @param sandbox the switch of the sandbox
    /// @param sample lets the chosen voice say a short sentence
    VoiceWing(Desk desk, Rooms rooms, SettingsViewModel settings, Region sandbox, Runnable sample) {
        var book = rooms.settings().book();
        var fx = new FxThread();
        var own = new OwnVoicesViewModel(desk, rooms.voices(), book, rooms.catalogue());
        var list = new VoiceListViewModel(desk, rooms.catalogue(), own::of);
        own.all().subscribe(list::renew);
        choice =
                new VoiceViewModel(
                        desk,
                        list,
                        rooms.catalogue(),
                        provider -> StandingViewModel.usable(provider, book),
                        new Inquiry(rooms.catalogue(), rooms.background(), fx));
        standing =
                new StandingViewModel(
                        desk, choice.providerProperty(), book, rooms.settings().settings());
        standing.accountProperty().subscribe(list::renew);
        adding = new AddVoiceViewModel(desk, own, list, rooms.background(), fx);
        var key = new StandingView(standing, () -> settings.open(choice.providerProperty().get()));
        var between = new VBox(sandbox, key);
        between.getStyleClass().add("standing");
        panel = new VoiceView(choice, between, new VoiceListView(list, own, adding::open, sample));
    }

    VoiceView panel() {
        return panel;
    }

    AddVoiceView card() {
        return new AddVoiceView(adding);
    }

    /// Who is chosen, and the way to choose somebody else in one go.
    VoiceViewModel choice() {
        return choice;
    }

    /// Looks again which accounts there are.
    void look() {
        choice.look();
        standing.look();
    }

    /// The account in use with the chosen provider.
    ReadOnlyObjectProperty<@Nullable SavedAccount> accountProperty() {
        return standing.accountProperty();
    }

    /// What the panel does wherever the focus is.
    Map<KeyCombination, Runnable> keys() {
        return Map.of(ADD, adding::open);
    }
}
