// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.form;

import java.nio.charset.StandardCharsets;
import studio.timbre.fuzz.FuzzTarget;

/// Form schemas and JSON, as spoilt bytes.
public final class FormTargets {
    private FormTargets() {}

    /// Schemas: what is read is also used, to check values and to make a request.
    public static FuzzTarget schema(String... seeds) {
        return FuzzTarget.ofText(
                "schema",
                SchemaException.class,
                (bytes, random) -> {
                    var schema = SchemaReader.read(new String(bytes, StandardCharsets.UTF_8));
                    var values = RandomValues.of(schema, random);
                    var _ = Validator.check(schema, values, "Hello");
                    return 0;
                },
                seeds);
    }

    /// JSON, read and printed again.
    public static FuzzTarget json() {
        return FuzzTarget.ofText(
                "json",
                JsonException.class,
                (bytes, random) -> {
                    var value = Json.read(new String(bytes, StandardCharsets.UTF_8));
                    var _ = Json.pretty(value);
                    return 0;
                },
                "{\"a\":[1,-2.5e3,true,null,\"\\u00e9\\n\"],\"b\":{\"c\":{}}}");
    }
}
