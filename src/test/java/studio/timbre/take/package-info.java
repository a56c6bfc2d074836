// SPDX-License-Identifier: GPL-3.0-or-later
@NullMarked
package studio.timbre.take;

import org.jspecify.annotations.NullMarked;
