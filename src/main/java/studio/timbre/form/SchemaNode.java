// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.form;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// An object in a schema that knows where it stands, so that every complaint names the place.
///
/// @param wording how something that a person reads is said to them
record SchemaNode(
        String pointer, Map<String, @Nullable Object> members, UnaryOperator<String> wording) {

    boolean has(String name) {
        return members.get(name) != null;
    }

    @Nullable Object any(String name) {
        return members.get(name);
    }

    @Nullable String textOrNull(String name) throws SchemaException {
        return typed(name, String.class, "a string");
    }

    String text(String name, String otherwise) throws SchemaException {
        var text = textOrNull(name);
        return text == null ? otherwise : text;
    }

    /// Something that a person reads, in their words.
    String label(String name, String otherwise) throws SchemaException {
        var text = textOrNull(name);
        return text == null ? otherwise : wording.apply(text.strip());
    }

    boolean flag(String name, boolean otherwise) throws SchemaException {
        var flag = typed(name, Boolean.class, "true or false");
        return flag == null ? otherwise : flag;
    }

    @Nullable BigDecimal decimal(String name) throws SchemaException {
        return typed(name, BigDecimal.class, "a number");
    }

    @Nullable Long whole(String name) throws SchemaException {
        var number = decimal(name);
        try {
            return number == null ? null : number.longValueExact();
        } catch (ArithmeticException fraction) {
            throw wrong(name, "a whole number is wanted");
        }
    }

    @Nullable Integer count(String name) throws SchemaException {
        var number = whole(name);
        if (number != null && (number < 0 || number > Integer.MAX_VALUE)) {
            throw wrong(name, "out of range");
        }
        return number == null ? null : number.intValue();
    }

    /// The object of that name; an empty one if there is none.
    SchemaNode node(String name) throws SchemaException {
        var at = Pointer.step(pointer, name);
        var map = typed(name, Map.class, "an object");
        return new SchemaNode(at, map == null ? Map.of() : Json.members(map), wording);
    }

    /// The objects that are members of the object of that name, in order.
    Map<String, SchemaNode> nodes(String name) throws SchemaException {
        var parent = node(name);
        var nodes = new LinkedHashMap<String, SchemaNode>();
        for (var child : parent.members.keySet()) {
            nodes.put(child, parent.node(child));
        }
        return nodes;
    }

    /// The elements of the list of that name; empty if there is none.
    List<?> list(String name) throws SchemaException {
        var list = typed(name, List.class, "a list");
        return list == null ? List.of() : list;
    }

    /// The objects of the list of that name.
    List<SchemaNode> nodeList(String name) throws SchemaException {
        var nodes = new ArrayList<SchemaNode>();
        for (var element : list(name)) {
            if (!(element instanceof Map<?, ?> map)) {
                throw wrong(name, "a list of objects is wanted");
            }
            var at = Pointer.step(Pointer.step(pointer, name), String.valueOf(nodes.size()));
            nodes.add(new SchemaNode(at, Json.members(map), wording));
        }
        return nodes;
    }

    /// The strings of the list of that name.
    List<String> texts(String name) throws SchemaException {
        var texts = new ArrayList<String>();
        for (var element : list(name)) {
            if (!(element instanceof String text)) {
                throw wrong(name, "a list of strings is wanted");
            }
            texts.add(text);
        }
        return texts;
    }

    SchemaException wrong(String name, String reason) {
        return new SchemaException(Pointer.step(pointer, name), reason);
    }

    private <T> @Nullable T typed(String name, Class<T> type, String wanted)
            throws SchemaException {
        var value = members.get(name);
        if (value != null && !type.isInstance(value)) {
            throw wrong(name, wanted + " is wanted");
        }
        return value == null ? null : type.cast(value);
    }
}
