// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.form;

import java.math.BigDecimal;
import java.util.Iterator;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Writes plain values as JSON (RFC 8259): the same text on every machine, whatever its language.
final class JsonPrinter {
    private final boolean indented;
    private final StringBuilder out = new StringBuilder();

    JsonPrinter(boolean indented) {
        this.indented = indented;
    }

    String print(@Nullable Object value) {
        write(value, 0);
        return out.toString();
    }

    private void write(@Nullable Object value, int depth) {
        switch (value) {
            case Map<?, ?> map -> {
                var entries = map.entrySet().iterator();
                list(
                        '{',
                        '}',
                        entries,
                        depth,
                        entry -> {
                            string(String.valueOf(entry.getKey()));
                            out.append(indented ? ": " : ":");
                            write(entry.getValue(), depth + 1);
                        });
            }
            case Iterable<?> elements ->
                    list('[', ']', elements.iterator(), depth, each -> write(each, depth + 1));
            case BigDecimal number -> out.append(number.toPlainString());
            case Number number -> out.append(number);
            case Boolean flag -> out.append(flag);
            case null -> out.append("null");
            default -> string(value.toString());
        }
    }

    private <T extends @Nullable Object> void list(
            char open, char close, Iterator<T> items, int depth, Consumer<T> item) {
        out.append(open);
        if (items.hasNext()) {
            newLine(depth + 1);
            item.accept(items.next());
            while (items.hasNext()) {
                out.append(',');
                newLine(depth + 1);
                item.accept(items.next());
            }
            newLine(depth);
        }
        out.append(close);
    }

    private void newLine(int depth) {
        if (indented) {
            out.append('\n').repeat("  ", depth);
        }
    }

    private void string(String text) {
        out.append('"');
        text.codePoints().forEach(this::character);
        out.append('"');
    }

    private void character(int point) {
        switch (point) {
            case '"' -> out.append("\\\"");
            case '\\' -> out.append("\\\\");
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            default -> {
                // Half a surrogate pair has no UTF-8 form, so it travels escaped.
                if (point < 0x20 || Character.getType(point) == Character.SURROGATE) {
                    var hex = Integer.toHexString(point);
                    out.append("\\u").repeat('0', 4 - hex.length()).append(hex);
                } else {
                    out.appendCodePoint(point);
                }
            }
        }
    }
}
