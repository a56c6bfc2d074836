// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import studio.timbre.form.FormSchema;
import studio.timbre.form.FormValues;
import studio.timbre.form.Json;
import studio.timbre.form.JsonException;
import studio.timbre.form.Role;
import studio.timbre.form.ValueParser;
import studio.timbre.language.Messages;

/// What the form says, beside the text.
final class FormArguments {
    @Option(names = "--voice", paramLabel = "V", descriptionKey = "cli.option.voice")
    private @Nullable String voice;

    @Option(names = "--set", paramLabel = "NAME=VALUE", descriptionKey = "cli.option.set")
    private Map<String, String> set = new LinkedHashMap<>();

    @Option(names = "--params", paramLabel = "JSON", descriptionKey = "cli.option.params")
    private @Nullable String params;

    /// The form as it opens, changed by `--params`, then by `--set`, then by `--voice`.
    FormValues values(@Nullable CommandSpec spec, FormSchema schema) {
        var values = schema.initial();
        if (params != null) {
            for (var member : object(spec, params).entrySet()) {
                var text = ValueParser.text(member.getValue());
                values = with(spec, schema, values, member.getKey(), text);
            }
        }
        for (var entry : set.entrySet()) {
            values = with(spec, schema, values, entry.getKey(), entry.getValue());
        }
        if (voice != null) {
            var field =
                    schema.field(Role.VOICE)
                            .orElseThrow(() -> Choices.refuse(spec, "cli.noVoices"));
            values = values.with(field.name(), voice);
        }
        return values;
    }

    /// The values with one of them as it is typed.
    static FormValues with(
            @Nullable CommandSpec spec,
            FormSchema schema,
            FormValues values,
            String name,
            String text) {
        var field = schema.field(name);
        if (field.isEmpty()) {
            throw Choices.refuse(spec, "cli.field", name, Messages.text("form.unknown", name));
        }
        var parsed = ValueParser.parse(field.get(), text);
        var violation = parsed.violation();
        if (violation != null) {
            throw Choices.refuse(spec, "cli.field", name, Choices.words(violation));
        }
        return values.with(name, parsed.value());
    }

    private static Map<String, @Nullable Object> object(@Nullable CommandSpec spec, String json) {
        try {
            return Json.readObject(json);
        } catch (JsonException wrong) {
            throw Choices.refuse(spec, "cli.notAnObject", wrong.line(), wrong.column());
        }
    }
}
