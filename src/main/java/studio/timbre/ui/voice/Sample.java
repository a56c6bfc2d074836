// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.voice;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import studio.timbre.form.Field;
import studio.timbre.form.FormSchema;
import studio.timbre.form.Role;
import studio.timbre.form.Validator;
import studio.timbre.language.Messages;
import studio.timbre.provider.SoundLength;

/// A file that may become a voice, measured.
///
/// @param bytes its size
/// @param length null if it is no sound that Timbre knows
/// @param problem why it cannot be sent, one sentence; empty if it can
record Sample(Path file, long bytes, @Nullable Duration length, String problem) {

    /// Measures a file against what the model takes. Blocks.
    static Sample of(Path file, FormSchema schema, SoundLength lengths) {
        var limits = limits(schema);
        long bytes = file.toFile().length();
        var wrong = limits == null ? "" : wrong(limits, file);
        if (!wrong.isEmpty()) {
            return new Sample(file, bytes, null, wrong);
        }
        return lengths.of(file)
                .map(length -> new Sample(file, bytes, length, tooLong(limits, length)))
                .orElseGet(() -> new Sample(file, bytes, null, Messages.text("voice.add.noSound")));
    }

    /// What a person reads of it.
    String words() {
        var measured =
                length == null
                        ? ""
                        : Messages.text(
                                "voice.add.measured", length.toMillis() / 1000.0, bytes / 1e6);
        return Stream.of(measured, problem)
                .filter(Predicate.not(String::isEmpty))
                .collect(Collectors.joining(". "));
    }

    /// The field that takes a sample with each request limits what may be brought once, too.
    private static Field.@Nullable File limits(FormSchema schema) {
        var id = schema.field(Role.OWN_VOICE).map(Field::name).orElse("");
        return schema.groups().stream()
                .map(group -> group.sets().stream().flatMap(List::stream).toList())
                .filter(names -> names.contains(id))
                .flatMap(List::stream)
                .flatMap(name -> schema.field(name).stream())
                .flatMap(field -> field instanceof Field.File it ? Stream.of(it) : Stream.empty())
                .findFirst()
                .orElse(null);
    }

    private static String wrong(Field.File limits, Path file) {
        return Validator.check(limits, file.toString()).stream()
                .findFirst()
                .map(each -> Messages.text(each.key(), each.arguments().toArray()))
                .orElse("");
    }

    private static String tooLong(Field.@Nullable File limits, Duration length) {
        var most = limits == null ? null : limits.maxSeconds();
        return most != null && length.toNanos() > most * 1e9
                ? Messages.text("voice.add.tooLong", most)
                : "";
    }
}
