// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.form;

import org.jspecify.annotations.Nullable;
import studio.timbre.form.Violation;
import studio.timbre.language.Messages;

/// What is wrong with a field, in words.
public final class ViolationText {
    private ViolationText() {}

    /// Empty if nothing is wrong.
    public static String of(@Nullable Violation violation) {
        return violation == null
                ? ""
                : Messages.text(violation.key(), violation.arguments().toArray());
    }
}
