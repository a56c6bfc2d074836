// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.project;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import studio.timbre.take.Project;
import studio.timbre.take.ProjectShelf;

/// Takes projects in from files and gives them out. Any thread may ask; everything returns at once.
public final class ProjectFiles {
    private final ProjectShelf shelf;
    private final Executor background;

    /// @param background reads and writes files
    public ProjectFiles(ProjectShelf shelf, Executor background) {
        this.shelf = shelf;
        this.background = background;
    }

    /// Puts what a file holds on the shelf, as a project of its own.
    ///
    /// @return fails with a [ProjectFileException] if the file is at fault, with a
    ///   [studio.timbre.speech.SpeechException] where the disk does
    public CompletionStage<Project> open(Path file) {
        return read(file)
                .thenCompose(it -> shelf.add(it.name(), it.script(), it.settings(), it.passages()));
    }

    private CompletionStage<ProjectFile> read(Path file) {
        var result = new CompletableFuture<ProjectFile>();
        background.execute(() -> {
            try {
                result.complete(ProjectFile.read(file));
            } catch (ProjectFileException | RuntimeException e) {
                result.completeExceptionally(e);
            }
        });
        return result;
    }

    /// Writes a project to a file.
    ///
    /// @return fails with a [ProjectFileException]
    public CompletionStage<@Nullable Void> write(ProjectFile project, Path file) {
        var result = new CompletableFuture<@Nullable Void>();
        background.execute(() -> {
            try {
                project.write(file);
                result.complete(null);
            } catch (ProjectFileException | RuntimeException e) {
                result.completeExceptionally(e);
            }
        });
        return result;
    }
}
