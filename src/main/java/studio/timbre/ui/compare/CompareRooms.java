// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.compare;

import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import studio.timbre.compare.Workshop;
import studio.timbre.form.Cast;
import studio.timbre.playback.Player;
import studio.timbre.project.OpenProject;
import studio.timbre.provider.Catalogue;
import studio.timbre.synthesis.SynthesisRun;
import studio.timbre.ui.kit.Asking;

/// What the panel needs of the house.
///
/// @param open the open project: its passages are compared, and it remembers by whom
/// @param chosen who is chosen in the voice panel now
/// @param trying lets whoever is chosen next be no more than compared
/// @param laying puts on the desk what is heard
/// @param asking asks before much is spent
/// @param fx runs what changes what is seen
public record CompareRooms(
        Catalogue catalogue,
        Workshop workshop,
        Player player,
        Supplier<@Nullable OpenProject> open,
        Supplier<Optional<Cast>> chosen,
        Runnable trying,
        Laying laying,
        Asking asking,
        Executor fx) {

    /// Puts a take on the desk, so that the waveform shows it and the transport is about it.
    public interface Laying {
        /// Returns at once.
        ///
        /// @param gain how loud it is to be among others; 1 is as recorded
        void lay(SynthesisRun heard, double gain);
    }
}
