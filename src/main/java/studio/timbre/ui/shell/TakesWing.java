// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.shell;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.layout.Region;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import studio.timbre.form.Cast;
import studio.timbre.language.Messages;
import studio.timbre.language.PriceText;
import studio.timbre.speech.SpeechRequest;
import studio.timbre.ui.kit.Action;
import studio.timbre.ui.kit.Desk;
import studio.timbre.ui.kit.FrameClock;
import studio.timbre.ui.kit.FxThread;
import studio.timbre.ui.takes.Outward;
import studio.timbre.ui.takes.TakesView;
import studio.timbre.ui.takes.TakesViewModel;

/// The takes in the drawer, and what is kept of how they were heard.
final class TakesWing implements AutoCloseable {
    private final Desk desk;
    private final Rooms rooms;
    private final Outward outward;
    private final FrameClock clock;
    private final Subscription frames;
    private @Nullable TakesView view;

    /// @param recast chooses who speaks and how, in one go
    TakesWing(
            Desk desk, Rooms rooms, ShellViewModel shell, Consumer<Cast> recast, FrameClock clock) {
        this.desk = desk;
        this.rooms = rooms;
        this.clock = clock;
        outward = new Outward(shell::replay, recast, shell::remake, this::price);
        var hearing = new KeptHearings(desk, rooms.player(), rooms.takes().store());
        frames = clock.each(hearing::look);
    }

    DrawerTab tab() {
        return new DrawerTab(
                "takes", Messages.text("takes.panel"), "Shortcut+5", this::panel, this::inside);
    }

    private List<Action> inside() {
        return view == null ? List.of() : view.actions();
    }

    /// What the panel does wherever the focus is.
    List<Action> actions() {
        var section = Messages.text("takes.panel");
        return List.of(
                Action.of(
                                section,
                                "next-take",
                                Messages.text("takes.next"),
                                MaterialDesignA.ARROW_DOWN,
                                () -> step(1))
                        .key("Alt+Page Down"),
                Action.of(
                                section,
                                "take-before",
                                Messages.text("takes.before"),
                                MaterialDesignA.ARROW_UP,
                                () -> step(-1))
                        .key("Alt+Page Up"));
    }

    private void step(int lines) {
        if (view != null) {
            view.step(lines);
        }
    }

    private Region panel() {
        var model =
                new TakesViewModel(desk, rooms.takes(), outward, new FxThread(), System::nanoTime);
        var panel = new TakesView(model, clock);
        view = panel;
        return panel;
    }

    private String price(SpeechRequest request) {
        return rooms.catalogue()
                .provider(request.provider())
                .flatMap(provider -> provider.speaker(request.model()))
                .map(model -> PriceText.estimate(model.prices(), request.text()))
                .orElse("");
    }

    @Override
    public void close() {
        frames.unsubscribe();
        if (view != null) {
            view.close();
        }
    }
}
