// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.settings;

import java.time.Instant;

/// A voice that the user brought to a provider as a sample.
///
/// @param account the id of the account that it belongs to, such as `eigen`
/// @param model the model that can speak with it
/// @param id what the provider calls it
/// @param label what the user calls it
/// @param sha256 of the sample, 64 hexadecimal digits (FIPS 180-4)
/// @param added when the provider took it
public record OwnVoice(
        String account,
        String model,
        String id,
        String label,
        String sha256,
        Instant added,
        Consent consent) {}
