// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.project;

import org.jspecify.annotations.Nullable;
import studio.timbre.language.Messages;

/// For whom a voice is chosen.
///
/// @param speaker the name, for a speaker; else null
public record Role(Kind kind, @Nullable String speaker) {
    static final Role SCRIPT = new Role(Kind.SCRIPT, null);
    static final Role PASSAGE = new Role(Kind.PASSAGE, null);
    static final Role TRIAL = new Role(Kind.TRIAL, null);

    enum Kind {
        SCRIPT,
        SPEAKER,
        PASSAGE,
        /// Nobody: to be compared.
        TRIAL
    }

    static Role of(String speaker) {
        return new Role(Kind.SPEAKER, speaker);
    }

    /// As a person reads it.
    String words() {
        return switch (kind) {
            case SCRIPT -> Messages.text("role.script");
            case PASSAGE -> Messages.text("role.passage");
            case TRIAL -> Messages.text("role.trial");
            case SPEAKER -> String.valueOf(speaker);
        };
    }
}
