// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.shell;

import java.util.concurrent.Executor;
import studio.timbre.playback.Player;
import studio.timbre.provider.Accounts;
import studio.timbre.provider.Catalogue;
import studio.timbre.sandbox.SandboxControl;
import studio.timbre.ui.kit.Asking;
import studio.timbre.ui.project.ProjectRooms;
import studio.timbre.ui.settings.SettingsRooms;
import studio.timbre.ui.takes.TakesRooms;
import studio.timbre.ui.transcript.TranscriptRooms;
import studio.timbre.ui.voice.VoiceRooms;

/// What the window needs of the house.
///
/// @param accounts where each provider is
/// @param speech has requests spoken
/// @param project opens projects, and has their passages spoken
/// @param background runs what may take longer than a frame
public record Rooms(
        Catalogue catalogue,
        Accounts accounts,
        Speech speech,
        ProjectRooms project,
        TakesRooms takes,
        Player player,
        Executor background,
        SettingsRooms settings,
        SandboxControl sandbox,
        TranscriptRooms transcript,
        VoiceRooms voices) {

    /// The same, where somebody asks before much is spent.
    Rooms asking(Asking asking) {
        var careful = new Speech(speech.speak(), speech.sample(), speech.find(), asking);
        return new Rooms(
                catalogue,
                accounts,
                careful,
                project,
                takes,
                player,
                background,
                settings,
                sandbox,
                transcript,
                voices);
    }
}
