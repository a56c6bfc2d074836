// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.take;

import java.util.List;

/// What a look at everything found.
///
/// @param takes how many there are, those that were thrown away among them
/// @param files how many of theirs were read
/// @param strays files that no take refers to, such as a program leaves that is killed; they cost
///   room and nothing else
public record Verdict(int takes, int files, int strays, List<Damage> damages) {}
