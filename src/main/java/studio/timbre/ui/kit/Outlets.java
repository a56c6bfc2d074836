// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import studio.timbre.playback.OutputDevice;
import studio.timbre.playback.Player;

/// The devices that sound can come out of, and the one that is chosen. FX thread only.
public final class Outlets {
    private final Player player;
    private final Executor aside;
    private final Executor fx;
    private final ObservableList<Outlet> all = FXCollections.observableArrayList(Outlet.SYSTEM);
    private final ObjectProperty<Outlet> chosen = new SimpleObjectProperty<>(Outlet.SYSTEM);

    /// @param aside runs what takes its time
    /// @param fx runs on the FX thread
    public Outlets(Player player, Executor aside, Executor fx) {
        this.player = player;
        this.aside = aside;
        this.fx = fx;
    }

    /// The system's own choice first.
    public ObservableList<Outlet> all() {
        return all;
    }

    public ObjectProperty<Outlet> chosenProperty() {
        return chosen;
    }

    /// Plays on the device of that name from now on.
    ///
    /// @param name null follows the system's own choice
    public void choose(@Nullable String name) {
        choose(name == null ? Outlet.SYSTEM : new Outlet(new OutputDevice(name), true));
    }

    /// Plays on that device from now on.
    public void choose(Outlet outlet) {
        if (!outlet.equals(chosen.get())) {
            chosen.set(outlet);
            player.device(outlet.device());
        }
    }

    /// Asks which devices there are now.
    public void refresh() {
        aside.execute(() -> {
            var there = player.devices();
            fx.execute(() -> list(there));
        });
    }

    private void list(List<OutputDevice> there) {
        var wanted = chosen.get().device();
        var next = new ArrayList<>(List.of(Outlet.SYSTEM));
        there.forEach(device -> next.add(new Outlet(device, true)));
        if (wanted != null && !there.contains(wanted)) {
            next.add(new Outlet(wanted, false));
        }
        if (!next.equals(all)) {
            all.setAll(next);
        }
        var now = wanted == null ? Outlet.SYSTEM : new Outlet(wanted, there.contains(wanted));
        chosen.set(now);
    }
}
