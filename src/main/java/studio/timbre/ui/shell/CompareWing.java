// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.shell;

import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import studio.timbre.compare.Workshop;
import studio.timbre.form.Cast;
import studio.timbre.language.Messages;
import studio.timbre.project.OpenProject;
import studio.timbre.ui.compare.CompareRooms;
import studio.timbre.ui.compare.CompareView;
import studio.timbre.ui.compare.CompareViewModel;
import studio.timbre.ui.kit.Action;
import studio.timbre.ui.kit.FrameClock;
import studio.timbre.ui.kit.FxThread;

/// The comparison in the drawer.
final class CompareWing implements AutoCloseable {
    private final CompareRooms rooms;
    private final FrameClock clock;
    private @Nullable CompareView view;

    /// @param open the open project
    /// @param chosen who is chosen in the voice panel
    /// @param trying lets whoever is chosen there next be no more than compared
    CompareWing(
            Rooms house,
            Supplier<@Nullable OpenProject> open,
            Supplier<Optional<Cast>> chosen,
            Runnable trying,
            ShellViewModel shell,
            FrameClock clock) {
        this.clock = clock;
        var speech = house.speech();
        var workshop = new Workshop(speech.find(), speech.speak(), house.background());
        rooms =
                new CompareRooms(
                        house.catalogue(),
                        workshop,
                        house.player(),
                        open,
                        chosen,
                        trying,
                        shell::lay,
                        speech.asking(),
                        new FxThread());
    }

    DrawerTab tab() {
        return new DrawerTab(
                "compare",
                Messages.text("compare.panel"),
                "Shortcut+6",
                this::panel,
                this::actions);
    }

    private List<Action> actions() {
        return view == null ? List.of() : view.actions();
    }

    private Region panel() {
        var random = new SecureRandom();
        var model =
                new CompareViewModel(rooms, System::nanoTime, () -> random.nextInt(1, 1_000_000));
        var panel = new CompareView(model, clock);
        view = panel;
        return panel;
    }

    @Override
    public void close() {
        if (view != null) {
            view.close();
        }
    }
}
