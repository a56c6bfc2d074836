// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.form;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/// Schemas to test with.
public final class Schemas {
    private Schemas() {}

    /// A schema that comes with the program.
    ///
    /// @param path such as `requesty/tts-1`
    public static FormSchema bundled(String path) {
        var file = "/studio/timbre/provider/schemas/" + path + ".json";
        try (var stream = Schemas.class.getResourceAsStream(file)) {
            return SchemaReader.read(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException | SchemaException wrong) {
            throw new AssertionError(path, wrong);
        }
    }

    /// A schema with these properties, written with single quotes.
    public static FormSchema of(String properties) {
        try {
            return SchemaReader.read(json(properties));
        } catch (SchemaException wrong) {
            throw new AssertionError(wrong);
        }
    }

    static String json(String properties) {
        return """
        {'$id': 'timbre:form/test', 'title': 'Test', 'type': 'object',
         'x-endpoint': {'url': 'https://api.example.org/v1/audio/speech'},
         'properties': {%s}}\
        """
                .formatted(properties)
                .replace('\'', '"');
    }
}
