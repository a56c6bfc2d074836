// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.cli;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import studio.timbre.form.FormSchema;
import studio.timbre.form.FormValues;
import studio.timbre.form.Validator;
import studio.timbre.form.Violation;
import studio.timbre.language.Messages;
import studio.timbre.provider.Catalogue;
import studio.timbre.provider.ProviderEntry;
import studio.timbre.provider.Refreshed;
import studio.timbre.speech.SpeechException;
import studio.timbre.speech.SpeechModel;
import studio.timbre.speech.Task;

/// Finds what the arguments name, or says what there is instead.
final class Choices {
    private Choices() {}

    static ProviderEntry provider(@Nullable CommandSpec spec, Catalogue catalogue, String id) {
        return catalogue
                .provider(id)
                .orElseThrow(() ->
                        refuse(
                                spec,
                                "cli.unknownProvider",
                                id,
                                names(
                                        catalogue.providers().stream()
                                                .map(ProviderEntry::id)
                                                .toList())));
    }

    /// Asks the provider what it has; says so where it does not tell.
    static void refresh(@Nullable CommandSpec spec, Catalogue catalogue, ProviderEntry entry)
            throws SpeechException {
        if (catalogue.refresh(entry.id()) == Refreshed.UNLISTED) {
            var err = Printer.errors(spec);
            err.println(Messages.text("cli.unlisted", entry.title()));
            err.flush();
        }
    }

    /// @param id null names the first of the provider's models that do one of these tasks
    static SpeechModel model(
            @Nullable CommandSpec spec, ProviderEntry entry, @Nullable String id, Set<Task> tasks) {
        var models = entry.models().stream().filter(model -> tasks.contains(model.task())).toList();
        if (id == null) {
            if (models.isEmpty()) {
                throw refuse(spec, "cli.modelNeeded", entry.title());
            }
            return models.getFirst();
        }
        var known = models.stream().filter(model -> model.id().equals(id)).findFirst();
        if (known.isEmpty() && !(entry.open() && tasks.contains(Task.TTS))) {
            throw refuse(
                    spec,
                    "cli.unknownModel",
                    entry.title(),
                    id,
                    names(models.stream().map(SpeechModel::id).toList()));
        }
        return known.orElseGet(() -> SpeechModel.unlisted(entry.id(), id));
    }

    /// Refuses a form that the provider would refuse.
    static void check(
            @Nullable CommandSpec spec, FormSchema schema, FormValues values, String text) {
        for (var violation : Validator.check(schema, values, text)) {
            if (violation.isError()) {
                var words = words(violation);
                throw violation.field().isEmpty()
                        ? refuse(spec, "cli.said", words)
                        : refuse(spec, "cli.field", violation.field(), words);
            }
        }
    }

    static String words(Violation violation) {
        return Messages.text(violation.key(), violation.arguments().toArray());
    }

    static ParameterException refuse(@Nullable CommandSpec spec, String key, Object... arguments) {
        return new Wrong(Objects.requireNonNull(spec).commandLine(), Messages.text(key, arguments));
    }

    private static String names(List<String> names) {
        return names.stream().collect(Collectors.joining(", "));
    }
}
