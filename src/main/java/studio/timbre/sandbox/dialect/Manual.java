// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.sandbox.dialect;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// What a provider's documents say of its models, from the sandbox's own reading of them.
final class Manual {
    private final ObjectNode cover;
    private final Map<String, Page> pages = new LinkedHashMap<>();

    private Manual(ObjectNode cover) {
        this.cover = cover;
        for (var entry : cover.withArray("models")) {
            for (var id : entry.path("ids")) {
                pages.put(id.asString(), Page.of(id.asString(), (ObjectNode) entry));
            }
        }
    }

    /// Opens a provider's manual, such as `requesty`.
    static Manual of(String provider) {
        return new Manual(Json.resource(provider + ".json"));
    }

    /// A word on the cover, empty if it is not there.
    String word(String name) {
        return cover.path(name).asString("");
    }

    Optional<ArrayNode> list(String name) {
        return cover.optional(name).map(ArrayNode.class::cast);
    }

    Optional<Page> find(String model) {
        return Optional.ofNullable(pages.get(model));
    }

    /// The page of the model that a request names.
    Page page(ObjectNode body) throws RefusalException {
        var model = body.path("model");
        if (!model.isString()) {
            throw new RefusalException(
                    400, "missing_required_parameter", "model: a model is required", "model");
        }
        return find(model.asString())
                .orElseThrow(() ->
                        new RefusalException(
                                404,
                                "model_not_found",
                                "the model '" + model.asString() + "' does not exist",
                                "model"));
    }

    /// What the provider says of its models when asked, each with its id.
    ArrayNode listing() {
        var list = Json.object().putArray("data");
        pages.values().forEach(page -> list.add(listing(page)));
        return list;
    }

    ObjectNode listing(Page page) {
        var one = Json.object().put("id", page.model());
        page.entry().path("listing").properties().forEach(p -> one.set(p.getKey(), p.getValue()));
        return one;
    }
}
