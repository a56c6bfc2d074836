// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.provider.offline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// A voice made of an engine's own: what is done to it. The voices are in `voices.json`.
///
/// @param engine `mary` or `freetts`
/// @param pitch a ratio, as in [Manner]
/// @param liveliness a ratio, as in [Manner]
/// @param tract a ratio, as in [Manner]
/// @param decibels what brings it to the loudness of the others
record OfflineVoice(String engine, double pitch, double liveliness, double tract, double decibels) {

    /// By id.
    static Map<String, OfflineVoice> all() {
        try (var stream = OfflineVoice.class.getResourceAsStream("voices.json")) {
            return JsonMapper.shared()
                    .readValue(Objects.requireNonNull(stream), new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Manner manner(Wishes wishes) {
        return new Manner(
                wishes.speed(), pitch * wishes.pitch(), liveliness * wishes.melody(), tract);
    }

    double gain() {
        return Math.pow(10, decibels / 20);
    }
}
