// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.shell;

import java.util.List;
import studio.timbre.form.FormSchema;
import studio.timbre.form.Role;
import studio.timbre.form.Violation;
import studio.timbre.language.Messages;

/// Says what in the form keeps the script from being sent.
final class Blocker {
    private Blocker() {}

    /// In words; empty if it is nothing, or only the script, of which the editor says it by itself.
    static String of(FormSchema schema, List<Violation> problems) {
        return problems.stream()
                .filter(each -> !isScript(schema, each))
                .findFirst()
                .map(each -> words(schema, each))
                .orElse("");
    }

    private static boolean isScript(FormSchema schema, Violation problem) {
        return schema.field(Role.TEXT).filter(f -> f.name().equals(problem.field())).isPresent();
    }

    private static String words(FormSchema schema, Violation problem) {
        var title =
                schema.field(problem.field())
                        .map(field -> field.traits().title())
                        .orElse(problem.field());
        var sentence = Messages.text(problem.key(), problem.arguments().toArray());
        return Messages.text("status.blocker", title, sentence);
    }
}
