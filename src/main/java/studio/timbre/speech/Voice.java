// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.speech;

import org.jspecify.annotations.Nullable;

/// Somebody who can speak.
///
/// @param id what the provider calls the voice on the wire
/// @param label what a person reads
/// @param language a BCP 47 tag such as `en-US`, if known
public record Voice(String id, String label, @Nullable String language) {
    public Voice(String id, String label) {
        this(id, label, null);
    }

    /// Their name alone, without the remark in brackets behind it.
    public String name() {
        int remark = label.endsWith(")") ? label.indexOf(" (") : -1;
        return remark > 0 ? label.substring(0, remark) : label;
    }
}
