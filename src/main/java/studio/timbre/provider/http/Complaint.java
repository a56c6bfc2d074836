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
    private static final int MAX_LOOK = 1 << 16;
    private static final Set<String> PLACES = Set.of("body", "query", "path", "header");
    private static final Pattern TITLE = Pattern.compile("(?is)<title[^>]*>(.*?)</title>");

    /// Reads the body of an answer whose status already says that it failed.
    static Complaint read(String body) {
        return JsonTree.read(body)
                .filter(JsonNode::isObject)
                .map(Complaint::of)
                .orElseGet(() -> said(plain(body)));
    }

    static Complaint said(@Nullable String message) {
        return new Complaint(0, message, null, null, null);
    }

    /// Whether an answer that came with status 200 is a complaint all the same.
    static Optional<Complaint> in(JsonNode node) {
        var code = JsonTree.word(node, "code");
        boolean coded = code != null && !Set.of("0", "200").contains(code) && node.has("message");
        boolean complains =
                says(node.path("error"))
                        || coded
                        || says(node.path("detail"))
                        || node.path("status_code").asInt(0) >= 400
                        || (node.path("success").isBoolean()
                                && !node.path("success").booleanValue());
        return complains ? Optional.of(of(node)) : Optional.empty();
    }

    /// Whether a member is more than an empty word.
    static boolean says(JsonNode member) {
        boolean empty =
                member.isMissingNode()
                        || member.isNull()
                        || (member.isString() && member.stringValue().isBlank())
                        || (member.isBoolean() && !member.booleanValue());
        return !empty;
    }

    static Complaint of(JsonNode node) {
        var error = deepest(node);
        var zod = Optional.ofNullable(JsonTree.word(error, "message")).flatMap(JsonTree::read);
        var issue = zod.filter(JsonNode::isArray).map(array -> array.path(0)).orElse(error);
        var message = message(node, error, issue);
        var code = JsonTree.word(error, "code");
        return new Complaint(
                status(node, error),
                message == null ? null : plain(message),
                code == null ? JsonTree.word(error, "type", "name") : code,
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
        var message = JsonTree.word(issue, "message", "msg", "detail", "error", "details");
        if (message == null) {
            message = JsonTree.word(node, "message", "msg", "detail", "error");
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
        var param = JsonTree.word(error, "param");
        if (param != null) {
            return param;
        }
        var path = issue.path("path").isArray() ? issue.path("path") : issue.path("loc");
        var names = new ArrayList<String>();
        for (var name : path) {
            var text = name.asString("");
            if (!names.isEmpty() || !PLACES.contains(text)) {
                names.add(text);
            }
        }
        return names.isEmpty() ? null : String.join("/", names);
    }

    private static @Nullable String requestId(JsonNode node, JsonNode error) {
        var id = JsonTree.word(node, "request_id", "requestId");
        return id == null ? JsonTree.word(error, "request_id", "requestId") : id;
    }

    /// A body in a few words: a page by its title, anything else by its beginning.
    static @Nullable String plain(String body) {
        var start = body.substring(0, Math.min(MAX_LOOK, body.length()));
        var title = TITLE.matcher(start);
        var text = title.find() ? title.group(1) : start.replaceAll("(?s)<[^>]{0,200}>", " ");
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
