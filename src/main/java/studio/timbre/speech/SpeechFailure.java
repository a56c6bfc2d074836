// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.speech;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// Why no speech came, or not all of it. A `switch` over these turns a failure into words and into
/// an exit code.
public sealed interface SpeechFailure {

    /// What the provider said, if anything.
    default ProviderWords words() {
        return ProviderWords.NONE;
    }

    /// The key is missing, wrong, frozen, or not allowed here (HTTP 401, 403).
    record Unauthorized(ProviderWords words) implements SpeechFailure {}

    /// The account has no money or quota left (HTTP 402).
    record QuotaSpent(ProviderWords words) implements SpeechFailure {}

    /// Too many requests (HTTP 429).
    ///
    /// @param retryAfter how long the provider wants us to wait, if it said so
    record RateLimited(@Nullable Duration retryAfter, ProviderWords words)
            implements SpeechFailure {}

    /// The provider does not want this request (HTTP 400, 413, 422 and other 4xx).
    ///
    /// @param field the wire name of the field it complains about, if it named one
    record Refused(@Nullable String field, ProviderWords words) implements SpeechFailure {}

    /// No such model, voice or address (HTTP 404).
    record NotFound(ProviderWords words) implements SpeechFailure {}

    /// The provider has a problem of its own (HTTP 5xx).
    ///
    /// @param retryAfter how long the provider wants us to wait, if it said so
    record ProviderDown(@Nullable Duration retryAfter, ProviderWords words)
            implements SpeechFailure {
        public ProviderDown(ProviderWords words) {
            this(null, words);
        }
    }

    /// No connection, or no answer in time.
    ///
    /// @param host whom we tried to reach
    /// @param reason in plain words
    /// @param sent whether the whole request was sent, so that it may have been carried out and
    ///   billed
    record Unreachable(String host, String reason, boolean sent) implements SpeechFailure {}

    /// The stream ended before the audio did; what came is kept.
    ///
    /// @param reason in plain words
    record StreamBroken(String reason, ProviderWords words) implements SpeechFailure {
        public StreamBroken(String reason) {
            this(reason, ProviderWords.NONE);
        }
    }

    /// Bytes came that are no audio format we can play, or not legal in the format they claim.
    ///
    /// @param found what the bytes look like
    record UnknownFormat(String found) implements SpeechFailure {}

    /// An answer came without audio in it, or with next to none.
    record NoAudio(ProviderWords words) implements SpeechFailure {}

    /// The voice engine on this machine gave up.
    ///
    /// @param reason in plain words
    record EngineFailed(String reason) implements SpeechFailure {}

    /// There is no sound device to play on.
    record NoOutputDevice(String reason) implements SpeechFailure {}

    /// The disk does not take the sound.
    ///
    /// @param reason the file system's own words
    record StoreUnwritable(Path path, String reason) implements SpeechFailure {}

    /// A newer Timbre has made the takes; this one leaves them alone.
    ///
    /// @param found the version of the takes
    /// @param known the newest version that can be read
    record StoreTooNew(Path path, int found, int known) implements SpeechFailure {}

    /// A take is there, but its sound is not, or not as it was kept.
    ///
    /// @param take its number
    /// @param reason what was found
    record TakeDamaged(long take, String reason) implements SpeechFailure {}

    /// The user stopped it.
    record Cancelled() implements SpeechFailure {}
}
