// SPDX-License-Identifier: GPL-3.0-or-later
/// What was made, kept for good: takes with their sound, and how each came about. The only door to
/// SQL. Knows the words.
@NullMarked
package studio.timbre.take;

import org.jspecify.annotations.NullMarked;
