// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.provider.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// An engine that is really there.
///
/// @param program the program to run
/// @param folder where its voice files lie, if it has none of its own
record Engine(String id, Recipe recipe, Path program, Path folder) {

    /// Looks for it on the search path, and for voice files if it needs them.
    ///
    /// @param home the folder in which Timbre keeps everything
    static Optional<Engine> find(String id, Recipe recipe, SearchPath path, Path home) {
        if (!recipe.systems().contains(path.system())) {
            return Optional.empty();
        }
        var name = recipe.folder();
        var folder = name == null ? home : home.resolve(name);
        return path.find(recipe.programs(), recipe.places())
                .map(program -> new Engine(id, recipe, program, folder))
                .filter(engine -> name == null || !engine.files().isEmpty());
    }

    /// The names of the voice files, in order.
    List<String> files() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.matches(recipe.voices().line()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }
}
