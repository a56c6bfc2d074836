// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import studio.timbre.speech.Task;
import studio.timbre.speech.Transport;

/// Everything a model lets one set, in the order in which it is shown.
///
/// @param id such as `requesty/openai/tts-1`
/// @param transports how the audio may travel; never empty
public record FormSchema(
        String id,
        String title,
        Task task,
        Endpoint endpoint,
        List<Field> fields,
        List<Group> groups,
        List<Transport> transports) {

    public FormSchema {
        fields = List.copyOf(fields);
        groups = List.copyOf(groups);
        transports = List.copyOf(transports);
    }

    /// A form whose transports follow from it: events if a field asks for them, a WebSocket if
    /// there is an address for one.
    public FormSchema(
            String id,
            String title,
            Task task,
            Endpoint endpoint,
            List<Field> fields,
            List<Group> groups) {
        this(id, title, task, endpoint, fields, groups, transports(endpoint, fields));
    }

    private static List<Transport> transports(Endpoint endpoint, List<Field> fields) {
        var transports = new ArrayList<>(List.of(Transport.WHOLE));
        if (fields.stream().anyMatch(field -> field.traits().role() == Role.TRANSPORT)) {
            transports.add(Transport.SSE);
        }
        if (endpoint.webSocket() != null) {
            transports.add(Transport.WEBSOCKET);
        }
        return transports;
    }

    /// The same form with other transports.
    FormSchema withTransports(List<Transport> other) {
        return new FormSchema(id, title, task, endpoint, fields, groups, other);
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
