// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.takes;

import java.util.concurrent.Executor;
import studio.timbre.provider.Catalogue;
import studio.timbre.settings.SavedTables;
import studio.timbre.speech.SpeechException;
import studio.timbre.synthesis.SynthesisRun;
import studio.timbre.take.Take;
import studio.timbre.take.TakeStore;

/// What the panel of takes needs of the house.
///
/// @param catalogue knows what is called how
/// @param tables remembers the columns
/// @param background runs what waits for the disk
public record TakesRooms(
        TakeStore store,
        Opening opening,
        Catalogue catalogue,
        SavedTables tables,
        Executor background) {
    /// Opens a take as the run that made it. Waits for the disk.
    public interface Opening {
        SynthesisRun open(Take take) throws SpeechException;
    }
}
