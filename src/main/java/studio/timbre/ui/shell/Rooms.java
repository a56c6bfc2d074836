// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.shell;

import java.util.concurrent.Executor;
import java.util.function.Function;
import studio.timbre.playback.Player;
import studio.timbre.provider.Accounts;
import studio.timbre.provider.Catalogue;
import studio.timbre.speech.SpeechRequest;
import studio.timbre.synthesis.SynthesisRun;
import studio.timbre.ui.settings.SettingsRooms;
import studio.timbre.ui.voice.VoiceRooms;

/// What the window needs of the house.
///
/// @param accounts where each provider is
/// @param speak sends a request, once, and returns at once
/// @param background runs what may take longer than a frame
public record Rooms(
        Catalogue catalogue,
        Accounts accounts,
        Function<SpeechRequest, SynthesisRun> speak,
        Player player,
        Executor background,
        SettingsRooms settings,
        VoiceRooms voices) {}
