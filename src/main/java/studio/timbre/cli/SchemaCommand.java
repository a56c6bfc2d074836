// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.cli;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import studio.timbre.form.Field;
import studio.timbre.studio.Studio;

/// `timbre schema`: what a model lets one set. As JSON it is the model's JSON Schema itself.
@Command(name = "schema", mixinStandardHelpOptions = true)
final class SchemaCommand implements Callable<Integer> {
    @Mixin private final HouseOptions options = new HouseOptions();
    @Mixin private final ModelOptions of = new ModelOptions();

    @Option(names = "--json", descriptionKey = "cli.option.json")
    private boolean json;

    @Spec private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        try (var studio = Studio.open(options.setup())) {
            var model = of.model(spec, studio.catalogue());
            var schema =
                    studio.catalogue()
                            .schema(model.provider(), model.id())
                            .orElseThrow(() -> Choices.refuse(spec, "cli.noForm", model.id()));
            var printer = Printer.of(spec, json);
            if (json) {
                printer.text(schema.document());
            } else {
                var rows = schema.fields().stream().map(SchemaCommand::row).toList();
                printer.table(rows, "name", "type", "needed", "default", "takes");
            }
            return ExitCode.DONE;
        }
    }

    private static Map<String, @Nullable Object> row(Field field) {
        var row = new LinkedHashMap<String, @Nullable Object>();
        row.put("name", field.name());
        row.put("type", field.getClass().getSimpleName().toLowerCase(Locale.ROOT));
        row.put("needed", field.traits().required() ? "*" : "");
        row.put("default", field.traits().standard());
        row.put("takes", takes(field));
        return row;
    }

    private static String takes(Field field) {
        return switch (field) {
            case Field.Choice choice ->
                    choice.options().stream()
                            .map(Field.Option::value)
                            .collect(Collectors.joining(" ", "", choice.open() ? " ..." : ""));
            case Field.Numeric number ->
                    bound(number.minimum()) + " ... " + bound(number.maximum());
            case Field.Text text -> text.maxLength() == null ? "" : "... " + text.maxLength();
            case Field.File file -> String.join(" ", file.accept());
            case Field.Switch _ -> "true false";
            case Field.Structure _, Field.Table _ -> "JSON";
        };
    }

    private static String bound(Field.@Nullable Bound bound) {
        return bound == null ? "" : (bound.exclusive() ? ">" : "") + bound.value();
    }
}
