// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.form;

import java.util.List;
import java.util.Optional;
import studio.timbre.speech.Task;

/// Everything a model lets one set, in the order in which it is shown.
///
/// @param id such as `requesty/openai/tts-1`
public record FormSchema(
        String id,
        String title,
        Task task,
        Endpoint endpoint,
        List<Field> fields,
        List<Group> groups) {

    public FormSchema {
        fields = List.copyOf(fields);
        groups = List.copyOf(groups);
    }

    public Optional<Field> field(String name) {
        return fields.stream().filter(field -> field.name().equals(name)).findFirst();
    }

    public Optional<Field> field(Role role) {
        return fields.stream().filter(field -> field.traits().role() == role).findFirst();
    }

    /// What the form says when it opens.
    public FormValues initial() {
        var values = FormValues.EMPTY;
        for (var field : fields) {
            values = values.with(field.name(), field.traits().initial());
        }
        return values;
    }
}
