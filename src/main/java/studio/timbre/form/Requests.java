// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.form;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import studio.timbre.speech.SpeechModel;
import studio.timbre.speech.SpeechRequest;

/// Makes the request that a filled-in form means.
public final class Requests {
    private Requests() {}

    /// The request of a form.
    ///
    /// @param values by field name, the voice included; defaults that nobody changed are left out
    public static SpeechRequest of(
            FormSchema schema, SpeechModel model, String text, FormValues values) {
        var kept = new LinkedHashMap<String, Object>();
        for (var field : schema.fields()) {
            var value = values.get(field.name());
            var role = field.traits().role();
            if (value != null
                    && role != Role.TEXT
                    && role != Role.TRANSPORT
                    && (field.traits().wire().always() || !isStandard(field, value))) {
                kept.put(field.name(), value);
            }
        }
        var voice = schema.field(Role.VOICE).orElse(null);
        return new SpeechRequest(
                model.provider(),
                model.id(),
                voice == null ? null : said(voice, values),
                text,
                kept,
                schema.transport(values));
    }

    /// Whether the value is the provider's own default, which need not be said.
    static boolean isStandard(Field field, Object value) {
        return same(value, field.traits().standard());
    }

    /// Whether two values mean the same; 1 and 1.0 do.
    public static boolean same(@Nullable Object one, @Nullable Object other) {
        if (one instanceof BigDecimal a && other instanceof BigDecimal b) {
            return a.compareTo(b) == 0;
        }
        return Objects.equals(one, other);
    }

    private static @Nullable String said(Field field, FormValues values) {
        var value = values.get(field.name());
        var meant = value == null ? field.traits().standard() : value;
        return meant == null ? null : meant.toString();
    }
}
