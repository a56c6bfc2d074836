// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.script;

import java.util.List;
import studio.timbre.form.Field;
import studio.timbre.form.FormSchema;
import studio.timbre.form.Role;
import studio.timbre.speech.SpeechException;

/// What a model makes of a script: as many requests as its limit asks for.
public final class Passages {
    private Passages() {}

    /// The passages that go out; what only holds white space has nothing to say and is left out.
    ///
    /// @param schema the model's form, which knows its limit
    /// @return at least one, in the order of the script; all of it if the model has no limit
    /// @throws SpeechException `Refused` as [Splitter#split] says
    public static List<Passage> of(FormSchema schema, String script) throws SpeechException {
        if (schema.field(Role.TEXT).orElse(null) instanceof Field.Text field) {
            var limit = field.passageLength();
            if (limit != null) {
                var passages =
                        Splitter.split(script, limit, field.unit()).stream()
                                .filter(passage -> !passage.text().isBlank())
                                .toList();
                if (!passages.isEmpty()) {
                    return passages;
                }
            }
        }
        return List.of(new Passage(0, script));
    }
}
