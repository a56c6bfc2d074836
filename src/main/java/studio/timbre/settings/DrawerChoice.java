// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.settings;

/// How the drawer at the bottom of the window was left.
///
/// @param height of its panel, in pixels of the window
public record DrawerChoice(boolean open, int height) {}
