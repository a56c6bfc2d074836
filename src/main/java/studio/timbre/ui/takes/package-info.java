// SPDX-License-Identifier: GPL-3.0-or-later
/// The takes: what was made, found again, heard again, judged and compared in words. Knows
/// `ui.kit`, `take` and the words.
@NullMarked
package studio.timbre.ui.takes;

import org.jspecify.annotations.NullMarked;
