// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.shell;

import java.util.List;
import java.util.Map;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.Region;

/// The panels of the main window, to be placed.
///
/// @param project stands left of the actions
/// @param drawer those that share the drawer at the bottom
/// @param keys what panels do wherever the focus is
public record Panels(
        Region project,
        Region voice,
        Region editor,
        Region parameters,
        Region waveform,
        Region transport,
        List<DrawerTab> drawer,
        Map<KeyCombination, Runnable> keys) {
    public Panels {
        drawer = List.copyOf(drawer);
    }
}
