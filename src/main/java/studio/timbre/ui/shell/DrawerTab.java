// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.shell;

import java.util.List;
import java.util.function.Supplier;
import javafx.scene.layout.Region;
import studio.timbre.ui.kit.Action;

/// A panel in the drawer at the bottom of the window.
///
/// @param id what a style sheet and a test find it by
/// @param key goes there from anywhere, as [studio.timbre.ui.kit.Action#key] takes it
/// @param panel makes it when somebody first looks at it; asking it for the focus gives that to its
///   main part
/// @param actions what can be done there; asked after the panel was made
public record DrawerTab(
        String id,
        String title,
        String key,
        Supplier<? extends Region> panel,
        Supplier<List<Action>> actions) {}
