// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.provider.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// What the body of an answer says went wrong, whichever of the usual shapes it has.
///
/// @param status an HTTP status that the body itself names, 0 if none
/// @param field the wire name of the field it complains about; `/` between nested names
record Complaint(
        int status,
        @Nullable String message,
        @Nullable String code,
        @Nullable String field,
        @Nullable String requestId) {
    static final Complaint NONE = new Complaint(0, null, null, null, null);

    private static final int MAX_WORDS = 600;
    private static final Set<String> PLACES = Set.of("body", "query", "path", "header");
    private static final Pattern TITLE = Pattern.compile("(?is)<title[^>]*>(.*?)</title>");

    /// Reads the body of an answer whose status already says that it failed.
    static Complaint read(String body) {
        return Json.read(body)
                .filter(JsonNode::isObject)
                .map(Complaint::of)
                .orElseGet(() -> said(plain(body)));
    }

    static Complaint said(@Nullable String message) {
        return new Complaint(0, message, null, null, null);
    }

    /// Whether an answer that came with status 200 is a complaint all the same.
    static Optional<Complaint> in(JsonNode node) {
        var code = Json.word(node, "code");
        boolean coded = code != null && !Set.of("0", "200").contains(code) && node.has("message");
        boolean complains =
                node.hasNonNull("error")
                        || coded
                        || node.hasNonNull("detail")
                        || node.path("status_code").asInt(0) >= 400
                        || (node.path("success").isBoolean()
                                && !node.path("success").booleanValue());
        return complains ? Optional.of(of(node)) : Optional.empty();
    }

    static Complaint of(JsonNode node) {
        var error = deepest(node);
        var zod = Optional.ofNullable(Json.word(error, "message")).flatMap(Json::read);
        var issue = zod.filter(JsonNode::isArray).map(array -> array.path(0)).orElse(error);
        var message = message(node, error, issue);
        var code = Json.word(error, "code");
        return new Complaint(
                status(node, error),
                message == null ? null : plain(message),
                code == null ? Json.word(error, "type", "name") : code,
                field(error, issue),
                requestId(node, error));
    }

    /// The innermost object that tells what happened.
    private static JsonNode deepest(JsonNode node) {
        for (var name : List.of("error", "detail")) {
            var inner = node.path(name);
            if (inner.isArray() && inner.path(0).isObject()) {
                return inner.path(0);
            }
            if (inner.isObject()) {
                return deepest(inner);
            }
        }
        return node;
    }

    private static @Nullable String message(JsonNode node, JsonNode error, JsonNode issue) {
        var message = Json.word(issue, "message", "msg", "detail", "error", "details");
        if (message == null) {
            message = Json.word(node, "message", "msg", "detail", "error");
        }
        var raw = error.path("metadata").path("raw");
        if (raw.isMissingNode() || raw.isNull()) {
            return message;
        }
        var text = raw.isString() ? raw.stringValue() : raw.toString();
        var upstream = read(text).message();
        return message == null ? upstream : message + ": " + upstream;
    }

    private static int status(JsonNode node, JsonNode error) {
        for (var value : List.of(node.path("status_code"), error.path("code"), node.path("code"))) {
            int status = value.asInt(0);
            if (status >= 400 && status < 600) {
                return status;
            }
        }
        return 0;
    }

    private static @Nullable String field(JsonNode error, JsonNode issue) {
        var param = Json.word(error, "param");
        if (param != null) {
            return param;
        }
        var path = issue.path("path").isArray() ? issue.path("path") : issue.path("loc");
        var names = new ArrayList<String>();
        for (var name : path) {
            if (!names.isEmpty() || !PLACES.contains(name.asString())) {
                names.add(name.asString());
            }
        }
        return names.isEmpty() ? null : String.join("/", names);
    }

    private static @Nullable String requestId(JsonNode node, JsonNode error) {
        var id = Json.word(node, "request_id", "requestId");
        return id == null ? Json.word(error, "request_id", "requestId") : id;
    }

    /// A body in a few words: a page by its title, anything else by its beginning.
    static @Nullable String plain(String body) {
        var title = TITLE.matcher(body);
        var text = title.find() ? title.group(1) : body.replaceAll("(?s)<[^>]{0,200}>", " ");
        var words = text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        if (words.isEmpty()) {
            return null;
        }
        int end =
                words.offsetByCodePoints(
                        0, Math.min(MAX_WORDS, words.codePointCount(0, words.length())));
        return end < words.length() ? words.substring(0, end) + "…" : words;
    }
}
