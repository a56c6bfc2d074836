// SPDX-License-Identifier: GPL-3.0-or-later
/// The panel in which several voices say the same, side by side. Knows `ui.kit` and everything
/// below `ui`.
@NullMarked
package studio.timbre.ui.compare;

import org.jspecify.annotations.NullMarked;
