// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.settings;

import java.time.Instant;

/// That somebody confirmed that a voice may be used.
///
/// @param person who confirmed it, by the name that was entered
/// @param wording exactly what was read and confirmed
public record Consent(String person, Instant given, String wording) {}
