// SPDX-License-Identifier: GPL-3.0-or-later
/// The piece of work in the window: which project is open, and for whom a voice is chosen. Knows
/// `ui.kit` and no other panel.
@NullMarked
package studio.timbre.ui.project;

import org.jspecify.annotations.NullMarked;
