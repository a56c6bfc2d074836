// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.cli;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.EnumSet;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import studio.timbre.form.Cast;
import studio.timbre.form.FormSchema;
import studio.timbre.form.FormValues;
import studio.timbre.form.Role;
import studio.timbre.provider.Catalogue;
import studio.timbre.provider.ProviderEntry;
import studio.timbre.speech.SpeechModel;
import studio.timbre.speech.Task;

/// Reads a cast as it is written in one argument: `provider/model/voice?name=value&name=value`.
/// What else a character would mean is written as `%` and two digits (RFC 3986, section 2.1).
/// Models and voices may have slashes: of the models that are listed the longest that fits is
/// meant; of those that are not, all up to the last slash.
final class CastArgument {
    private final @Nullable CommandSpec spec;
    private final Catalogue catalogue;

    CastArgument(@Nullable CommandSpec spec, Catalogue catalogue) {
        this.spec = spec;
        this.catalogue = catalogue;
    }

    /// The form is as it opens but for what the argument says.
    Cast read(String argument) {
        int query = argument.indexOf('?');
        var path = query < 0 ? argument : argument.substring(0, query);
        int slash = path.indexOf('/');
        var id = decoded(slash < 0 ? path : path.substring(0, slash), argument);
        var entry = Choices.provider(spec, catalogue, id);
        var named = named(entry, slash < 0 ? "" : path.substring(slash + 1), argument);
        var model = Choices.model(spec, entry, named.model(), EnumSet.of(Task.TTS));
        var schema =
                catalogue
                        .schema(model.provider(), model.id())
                        .orElseThrow(() -> Choices.refuse(spec, "cli.noForm", model.id()));
        var values = voiced(schema, named.voice());
        if (query >= 0) {
            for (var pair : argument.substring(query + 1).split("&", -1)) {
                values = set(schema, values, pair, argument);
            }
        }
        return new Cast(model.provider(), model.id(), values);
    }

    /// @param model null: the provider's first
    private record Named(@Nullable String model, @Nullable String voice) {}

    private Named named(ProviderEntry entry, String raw, String argument) {
        var path = decoded(raw, argument);
        if (path.isEmpty()) {
            return new Named(null, null);
        }
        var listed =
                entry.models().stream()
                        .filter(model -> model.task() == Task.TTS)
                        .map(SpeechModel::id)
                        .filter(model -> path.equals(model) || path.startsWith(model + "/"))
                        .max(Comparator.comparingInt(String::length));
        if (listed.isPresent()) {
            var model = listed.get();
            return new Named(model, voice(path.substring(model.length())));
        }
        int last = raw.lastIndexOf('/');
        return last < 0
                ? new Named(path, null)
                : new Named(
                        decoded(raw.substring(0, last), argument),
                        voice(decoded(raw.substring(last), argument)));
    }

    /// @param rest begins with a slash, or is empty
    private static @Nullable String voice(String rest) {
        return rest.length() < 2 ? null : rest.substring(1);
    }

    private FormValues voiced(FormSchema schema, @Nullable String voice) {
        if (voice == null) {
            return schema.initial();
        }
        var field =
                schema.field(Role.VOICE).orElseThrow(() -> Choices.refuse(spec, "cli.noVoices"));
        return schema.initial().with(field.name(), voice);
    }

    private FormValues set(FormSchema schema, FormValues values, String pair, String argument) {
        int equals = pair.indexOf('=');
        if (equals < 1) {
            throw Choices.refuse(spec, "cli.compare.noValue", argument, pair);
        }
        var name = decoded(pair.substring(0, equals), argument);
        var value = decoded(pair.substring(equals + 1), argument);
        return FormArguments.with(spec, schema, values, name, value);
    }

    private String decoded(String text, String argument) {
        try {
            // In an address a plus is a plus; only in a form it is a space.
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw Choices.refuse(spec, "cli.compare.percent", argument);
        }
    }
}
