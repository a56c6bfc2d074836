// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.shell;

import java.util.List;
import javafx.scene.layout.Region;
import studio.timbre.ui.kit.Action;

/// The panels of the main window, to be placed.
///
/// @param project stands left of the actions
/// @param drawer those that share the drawer at the bottom
/// @param actions what can be done in the window and in the panels above the drawer
public record Panels(
        Region project,
        Region voice,
        Region editor,
        Region parameters,
        Region waveform,
        Region transport,
        List<DrawerTab> drawer,
        List<Action> actions) {
    public Panels {
        drawer = List.copyOf(drawer);
        actions = List.copyOf(actions);
    }
}
