// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.voice;

import java.util.Optional;
import java.util.function.Function;
import studio.timbre.provider.SoundLength;
import studio.timbre.provider.VoiceUpload;
import studio.timbre.settings.SavedVoices;

/// What bringing voices to providers needs of the house.
///
/// @param uploads who takes in samples, by the provider's id
public record VoiceRooms(
        SavedVoices library,
        Function<String, Optional<VoiceUpload>> uploads,
        SoundLength lengths) {}
