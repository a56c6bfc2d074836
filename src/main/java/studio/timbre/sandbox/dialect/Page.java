// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.sandbox.dialect;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.Comparator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// What a provider's documents say of one model.
///
/// @param entry its entry in the manual
/// @param request what a request for it must look like
record Page(String model, ObjectNode entry, Schema request) {
    static Page of(String model, ObjectNode entry) {
        var schemas = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
        return new Page(model, entry, schemas.getSchema(entry.get("request")));
    }

    boolean says(String name) {
        return entry.path(name).asBoolean(false);
    }

    /// The type that the documents give a field, empty if there is no such field or any will do.
    String type(String field) {
        var type = entry.at("/request/properties/" + field + "/type");
        return type.isArray() ? type.get(0).asString() : type.asString("");
    }

    boolean hasField(String field) {
        return entry.at("/request/properties/" + field).isObject();
    }

    /// Whether a list that the page has under a name has a value; a list that is not there has all.
    boolean lists(String name, String value) {
        var list = entry.path(name);
        return list.isMissingNode()
                || list.valueStream().map(JsonNode::asString).anyMatch(value::equals);
    }

    /// Refuses a request that is not as the documents say; an unknown field comes first.
    void check(ObjectNode body) throws RefusalException {
        var worst =
                request.validate(body).stream()
                        .min(
                                Comparator.comparing(error ->
                                        !error.getKeyword().equals("additionalProperties")));
        if (worst.isPresent()) {
            throw complaint(worst.get());
        }
    }

    private static RefusalException complaint(Error error) {
        var place = error.getInstanceLocation();
        var parent = place.getNameCount() == 0 ? "" : String.valueOf(place.getElement(0));
        var property = error.getProperty() == null ? "" : error.getProperty();
        var field = parent.isEmpty() ? property : parent;
        var code =
                switch (error.getKeyword()) {
                    case "additionalProperties" -> "unknown_parameter";
                    case "required" -> "missing_required_parameter";
                    default -> "invalid_value";
                };
        return new RefusalException(400, code, field + ": " + error.getMessage(), field);
    }
}
