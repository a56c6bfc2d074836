// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.voice;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import studio.timbre.provider.SoundLength;
import studio.timbre.provider.VoiceUpload;
import studio.timbre.settings.Home;
import studio.timbre.settings.SavedVoices;

/// A library that is never written, and sounds of two seconds.
public final class OwnVoiceRoom {
    private OwnVoiceRoom() {}

    /// Nobody takes a voice.
    public static VoiceRooms rooms() {
        return new VoiceRooms(library(), provider -> Optional.empty(), file -> seconds(2));
    }

    public static VoiceRooms rooms(VoiceUpload upload, SoundLength lengths) {
        return new VoiceRooms(library(), provider -> Optional.of(upload), lengths);
    }

    public static Optional<Duration> seconds(long seconds) {
        return Optional.of(Duration.ofSeconds(seconds));
    }

    private static SavedVoices library() {
        return SavedVoices.open(new Home(Path.of("no-such-folder")), work -> {});
    }
}
