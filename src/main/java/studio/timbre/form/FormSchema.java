// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.form;

import java.util.List;
import java.util.Optional;
import studio.timbre.speech.Task;
import studio.timbre.speech.Transport;

/// Everything a model lets one set, in the order in which it is shown.
///
/// @param id such as `requesty/openai/tts-1`
/// @param transports how the audio may travel; never empty
/// @param document the JSON Schema it was read from
public record FormSchema(
        String id,
        String title,
        Task task,
        Endpoint endpoint,
        List<Field> fields,
        List<Group> groups,
        List<Transport> transports,
        String document) {

    public FormSchema {
        fields = List.copyOf(fields);
        groups = List.copyOf(groups);
        transports = List.copyOf(transports);
    }

    public Optional<Field> field(String name) {
        return fields.stream().filter(field -> field.name().equals(name)).findFirst();
    }

    public Optional<Field> field(Role role) {
        return fields.stream().filter(field -> field.traits().role() == role).findFirst();
    }

    /// How the audio travels: as the form says, else the way that is heard first of those that
    /// carry all that the form says.
    public Transport transport(FormValues values) {
        var chosen = values.transport();
        return chosen != null
                ? chosen
                : transports.stream()
                        .filter(way -> leftBehind(values, way).isEmpty())
                        .findFirst()
                        .orElse(transports.getFirst());
    }

    /// The fields that say something which does not travel that way.
    List<Field> leftBehind(FormValues values, Transport way) {
        return fields.stream()
                .filter(field -> field.traits().wire().notOn().contains(way))
                .filter(field -> {
                    var value = values.get(field.name());
                    return value != null && !Requests.isStandard(field, value);
                })
                .toList();
    }

    /// The values with one field filled in, and emptied what may not stand beside it.
    public FormValues choosing(FormValues values, String name, Object value) {
        var chosen = values.with(name, value);
        for (var group : groups) {
            if (group.sets().stream().anyMatch(set -> set.contains(name))) {
                for (var set : group.sets()) {
                    for (var other : set.contains(name) ? List.<String>of() : set) {
                        chosen = chosen.with(other, null);
                    }
                }
            }
        }
        return chosen;
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
