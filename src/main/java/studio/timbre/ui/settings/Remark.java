// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.settings;

/// One sentence under a form: what came of what the user did.
///
/// @param text empty: nothing to say
record Remark(Tone tone, String text) {
    static final Remark NONE = new Remark(Tone.PLAIN, "");

    /// How it is meant.
    enum Tone {
        PLAIN,
        GOOD,
        BAD
    }
}
