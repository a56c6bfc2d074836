// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.compare;

import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import studio.timbre.compare.Workshop;
import studio.timbre.form.Cast;
import studio.timbre.playback.Player;
import studio.timbre.provider.Catalogue;
import studio.timbre.ui.kit.Asking;

/// What the panel needs of the house.
///
/// @param chosen who is chosen in the voice panel now
/// @param asking asks before much is spent
/// @param fx runs what changes what is seen
public record CompareRooms(
        Catalogue catalogue,
        Workshop workshop,
        Player player,
        Supplier<Optional<Cast>> chosen,
        Asking asking,
        Executor fx) {}
