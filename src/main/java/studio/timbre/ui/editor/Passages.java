// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.editor;

import java.util.List;
import java.util.Optional;
import studio.timbre.audio.Recording;
import studio.timbre.project.Line;
import studio.timbre.project.PlayThrough;

/// The passages of the script, as the editor shows them. FX thread only.
public interface Passages {
    /// Of a script that is spoken as a whole.
    Passages NONE = new Passages() {};

    /// How each stands, in the order of the script; the same list while nothing changes. Empty
    /// where the script is spoken as a whole.
    default List<Line> lines() {
        return List.of();
    }

    /// Which passage is heard where in a recording; empty if that is not the script played through.
    default Optional<PlayThrough.Mark> at(Recording recording, double frame) {
        return Optional.empty();
    }
}
