// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.speech;

import org.jspecify.annotations.Nullable;

/// What a provider said about a failure, any key already redacted.
///
/// @param status the HTTP status, 0 if there was no answer
/// @param message the provider's own sentence, if there was one
/// @param code the provider's own code as text, if there was one
/// @param requestId what the provider's support asks for, if it sent one
public record ProviderWords(
        int status, @Nullable String message, @Nullable String code, @Nullable String requestId) {

    /// Nobody answered.
    public static final ProviderWords NONE = new ProviderWords(0, null, null, null);

    /// Somebody on this machine said it, not a server.
    public static ProviderWords said(String message) {
        return new ProviderWords(0, message, null, null);
    }
}
