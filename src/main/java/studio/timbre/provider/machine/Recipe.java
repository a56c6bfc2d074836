// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.provider.machine;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// How one engine is found and run: the file `ID.json` beside this class.
///
/// @param systems where it is looked for: `linux`, `mac`, `windows`
/// @param programs what its program may be called, without `.exe`
/// @param places folders in which installers put it that are not on every search path
/// @param folder where its voice files lie, below the home folder; null if it has its own
/// @param script a file beside this class that the program runs, if any
/// @param oneLine whether a line break would end the speech
/// @param arguments groups that go together: a group is left out if one of its placeholders has no
///   value. `{text}`, `{answer}`, `{script}` and `{folder}` are paths, `{NAME}` is a field of the
///   form. Without `{answer}` the engine speaks on its standard output; the text is always on its
///   standard input
/// @param patterns what a text may look like, by field; no other field may be a text
/// @param voices how its voices are listed
/// @param variants how ways to bend each voice are listed, if it has such
record Recipe(
        List<String> systems,
        List<String> programs,
        List<String> places,
        @Nullable String folder,
        @Nullable String script,
        boolean oneLine,
        List<List<String>> arguments,
        Map<String, String> patterns,
        Listing voices,
        @Nullable Listing variants) {

    /// How names are listed.
    ///
    /// @param arguments makes the program print them; null: they are the files of the folder
    /// @param line a pattern for one of them, with the groups `id`, and perhaps `label` and
    ///   `language`
    record Listing(@Nullable List<String> arguments, String line) {}

    private static final JsonMapper MAPPER =
            JsonMapper.builder()
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                    .build();

    Recipe {
        systems = List.copyOf(systems);
        programs = List.copyOf(programs);
        places = List.copyOf(places);
        arguments = arguments.stream().map(List::copyOf).toList();
        patterns = Map.copyOf(patterns);
    }

    /// Whether there is one for this engine. They come with the program only: a file that anybody
    /// can write must not say what is run.
    static boolean exists(String id) {
        return id.matches("[a-z0-9-]+") && Recipe.class.getResource(id + ".json") != null;
    }

    /// The recipe of an engine.
    ///
    /// @param id as in the catalogue
    static Recipe of(String id) {
        return MAPPER.readValue(resource(id + ".json"), Recipe.class);
    }

    /// A file that comes with the program.
    static byte[] resource(String name) {
        try (var stream = Recipe.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new FileNotFoundException(name);
            }
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
