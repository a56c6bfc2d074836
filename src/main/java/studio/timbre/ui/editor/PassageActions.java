// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.editor;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import studio.timbre.project.Line;
import studio.timbre.take.TakeRow;

/// What can be done with a passage, and with where the user is in the script. FX thread only.
public interface PassageActions {
    /// The user marked another part of the script.
    void select(int start, int end);

    /// Lets it be heard.
    void hear(Line line);

    /// Lets it and all after it be heard.
    void from(Line line);

    /// Makes it again, this many times.
    void again(Line line, int copies);

    /// About what that costs, in words; empty if nobody knows.
    String price(Line line, int copies);

    /// Tells its takes, the latest in front, when they are read.
    void takes(Line line, Consumer<List<TakeRow>> told);

    /// Lets another of its takes count, and be heard.
    void choose(Line line, long take);

    /// Whether it is to stay as it is.
    void approve(Line line, boolean approved);

    /// Asks for a voice of its own.
    void cast(Line line);

    /// Takes that voice away again.
    void uncast(Line line);

    /// The names in front of what is said that are no speakers but words to be read, in this
    /// script.
    Set<String> aloud();

    /// Whether a name is words to be read, or a speaker again.
    void readAloud(String name, boolean aloud);

    /// Whether each passage is a take of its own.
    boolean byPassage();

    void byPassage(boolean now);
}
