// SPDX-License-Identifier: GPL-3.0-or-later
/// The same text in the mouth of several casts, side by side: made with one press, equally loud,
/// heard at the same place, judged, and told in one page. Knows the words, the stations and the
/// synthesizer.
@NullMarked
package studio.timbre.compare;

import org.jspecify.annotations.NullMarked;
