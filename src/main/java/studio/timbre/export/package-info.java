// SPDX-License-Identifier: GPL-3.0-or-later
/// From a recording to a file that other programs open. Knows the words and the stations.
@NullMarked
package studio.timbre.export;

import org.jspecify.annotations.NullMarked;
