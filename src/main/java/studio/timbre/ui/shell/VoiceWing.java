// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.shell;

import java.util.List;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import studio.timbre.settings.SavedAccount;
import studio.timbre.ui.kit.Action;
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
    private final VoiceViewModel choice;
    private final StandingViewModel standing;
    private final AddVoiceViewModel adding;
    private final VoiceListView list;
    private final VoiceView panel;

    /// @param sandbox the switch of the sandbox
    /// @param sample lets the chosen voice say a short sentence
    VoiceWing(Desk desk, Rooms rooms, SettingsViewModel settings, Region sandbox, Runnable sample) {
        var book = rooms.settings().book();
        var fx = new FxThread();
        var own = new OwnVoicesViewModel(desk, rooms.voices(), book, rooms.catalogue());
        var voices = new VoiceListViewModel(desk, rooms.catalogue(), own::of);
        own.all().subscribe(voices::renew);
        choice =
                new VoiceViewModel(
                        desk,
                        voices,
                        rooms.catalogue(),
                        provider -> StandingViewModel.usable(provider, book),
                        new Inquiry(rooms.catalogue(), rooms.background(), fx));
        standing =
                new StandingViewModel(
                        desk, choice.providerProperty(), book, rooms.settings().settings());
        standing.accountProperty().subscribe(voices::renew);
        adding = new AddVoiceViewModel(desk, own, voices, rooms.background(), fx);
        var key = new StandingView(standing, () -> settings.open(choice.providerProperty().get()));
        var between = new VBox(sandbox, key);
        between.getStyleClass().add("standing");
        list = new VoiceListView(voices, own, adding::open, sample);
        panel = new VoiceView(choice, between, list);
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

    List<Action> actions() {
        return Stream.of(panel.actions(), list.actions()).flatMap(List::stream).toList();
    }
}
