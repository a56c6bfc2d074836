// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.shell;

import java.util.function.Supplier;
import javafx.scene.layout.Region;

/// A panel in the drawer at the bottom of the window.
///
/// @param id what a style sheet and a test find it by
/// @param key goes there from anywhere, as [studio.timbre.ui.kit.Action#key] takes it
/// @param panel makes it when somebody first looks at it; asking it for the focus gives that to its
///   main part
public record DrawerTab(String id, String title, String key, Supplier<? extends Region> panel) {}
