// SPDX-License-Identifier: GPL-3.0-or-later
/// A piece of work: a script as passages, who speaks each, and the takes that count. Knows the
/// words, the stations and the synthesizer.
@NullMarked
package studio.timbre.project;

import org.jspecify.annotations.NullMarked;
