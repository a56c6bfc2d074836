// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.take;

import org.jspecify.annotations.Nullable;
import studio.timbre.speech.Origin;

/// Who was asked to say what in a take.
///
/// @param account the address that was asked
/// @param excerpt the first 120 characters of the text
/// @param characters how many code points the whole text has
/// @param seed as it was sent, if one was
/// @param requestSha256 equal for requests that ask the same of the same address
public record TakeSource(
        Origin origin,
        String provider,
        String account,
        String model,
        @Nullable String voice,
        String excerpt,
        int characters,
        @Nullable String seed,
        String requestSha256) {}
