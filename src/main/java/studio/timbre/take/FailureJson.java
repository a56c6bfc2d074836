// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.take;

import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import studio.timbre.form.Json;
import studio.timbre.form.JsonException;
import studio.timbre.speech.ProviderWords;
import studio.timbre.speech.SpeechFailure;

/// Failures as JSON: their kind and their members, whatever kinds there are.
final class FailureJson {
    private static final String KIND = "kind";

    private FailureJson() {}

    static String write(SpeechFailure failure) {
        var members = new LinkedHashMap<String, @Nullable Object>();
        members.put(KIND, failure.getClass().getSimpleName());
        members.putAll(members((Record) failure));
        return Json.compact(members);
    }

    /// @throws JsonException if it is no failure that this program knows
    static SpeechFailure read(String json) throws JsonException {
        var members = Json.readObject(json);
        for (var kind : SpeechFailure.class.getPermittedSubclasses()) {
            if (kind.getSimpleName().equals(members.get(KIND))) {
                return (SpeechFailure) record(kind, members);
            }
        }
        throw new JsonException("no failure: " + members.get(KIND), 1, 1);
    }

    private static Map<String, @Nullable Object> members(Record record) {
        var members = new LinkedHashMap<String, @Nullable Object>();
        for (var component : record.getClass().getRecordComponents()) {
            members.put(component.getName(), plain(value(record, component)));
        }
        return members;
    }

    private static @Nullable Object plain(@Nullable Object value) {
        return switch (value) {
            case ProviderWords words -> members(words);
            case Duration duration -> duration.toString();
            case Path path -> path.toString();
            case null -> null;
            default -> value;
        };
    }

    private static @Nullable Object value(Record record, RecordComponent component) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object record(Class<?> type, Map<?, ?> members) throws JsonException {
        var components = type.getRecordComponents();
        var values = new @Nullable Object[components.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = typed(components[i].getType(), members.get(components[i].getName()));
        }
        var types = Arrays.stream(components).map(RecordComponent::getType);
        try {
            return type.getDeclaredConstructor(types.toArray(Class<?>[]::new)).newInstance(values);
        } catch (ReflectiveOperationException | IllegalArgumentException e) {
            throw new JsonException("not a " + type.getSimpleName() + ": " + e, 1, 1);
        }
    }

    private static @Nullable Object typed(Class<?> type, @Nullable Object plain)
            throws JsonException {
        return switch (plain) {
            case Map<?, ?> map -> record(type, map);
            case Number number when type == int.class -> number.intValue();
            case Number number when type == long.class -> number.longValue();
            case String text when type == Duration.class -> Duration.parse(text);
            case String text when type == Path.class -> Path.of(text);
            case null -> null;
            default -> plain;
        };
    }
}
