// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.project;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import studio.timbre.language.Messages;
import studio.timbre.project.OpenProject;
import studio.timbre.project.Opened;
import studio.timbre.project.ProjectFile;
import studio.timbre.project.ProjectFileException;
import studio.timbre.speech.Origin;
import studio.timbre.speech.SpeechException;
import studio.timbre.speech.SpeechFailure;
import studio.timbre.take.Project;
import studio.timbre.ui.kit.Desk;

/// Which project is open. Keeps it in step with the script on the desk, and on the disk. FX thread
/// only.
public final class ProjectViewModel {
    private static final String UNTOUCHED = "{}";

    private final Desk desk;
    private final ProjectRooms rooms;
    private final Executor fx;
    private final ReadOnlyObjectWrapper<@Nullable OpenProject> open = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper name = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<@Nullable SpeechFailure> failure =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable ProjectFileException> fileFailure =
            new ReadOnlyObjectWrapper<>();
    private final Queue<Path> waiting = new ArrayDeque<>();
    private final ObservableList<Project> recent = FXCollections.observableArrayList();
    private @Nullable CompletionStage<Boolean> watched;
    private int selectionStart;
    private int selectionEnd;
    private boolean switching;

    /// @param fx the FX thread
    public ProjectViewModel(Desk desk, ProjectRooms rooms, Executor fx) {
        this.desk = desk;
        this.rooms = rooms;
        this.fx = fx;
    }

    /// The project that is worked on; null before it is read, and where none can be.
    public ReadOnlyObjectProperty<@Nullable OpenProject> openProperty() {
        return open.getReadOnlyProperty();
    }

    /// What it is called.
    public ReadOnlyStringProperty nameProperty() {
        return name.getReadOnlyProperty();
    }

    /// Why it could not be opened or kept; null if all is well.
    public ReadOnlyObjectProperty<@Nullable SpeechFailure> failureProperty() {
        return failure.getReadOnlyProperty();
    }

    /// Why a file was not opened, or not written; null if all was well.
    public ReadOnlyObjectProperty<@Nullable ProjectFileException> fileFailureProperty() {
        return fileFailure.getReadOnlyProperty();
    }

    /// The projects there are, the one that was opened last in front.
    public ObservableList<Project> recent() {
        return recent;
    }

    /// What a project is called: its name, or how its script begins.
    public static String title(Project project) {
        return project.name().isEmpty() ? Excerpt.of(project.script()) : project.name();
    }

    /// Opens the project that was worked on last. Returns at once.
    public void begin() {
        arrive(rooms.keeper().last());
    }

    /// Opens another. What was open is kept first.
    public void open(Project other) {
        var now = open.get();
        if (!switching && (now == null || now.project().id() != other.id())) {
            leave();
            arrive(
                    rooms.shelf()
                            .open(other.id())
                            .thenCompose(found -> rooms.keeper().read(found.orElse(other))));
        }
    }

    /// Begins an empty one.
    public void create() {
        if (!switching) {
            leave();
            arrive(rooms.shelf().create("").thenCompose(rooms.keeper()::read));
        }
    }

    /// Makes a project of what a file holds, and opens it, as soon as what is on its way is here.
    /// What was open is kept first.
    public void bring(Path file) {
        if (switching) {
            waiting.add(file);
        } else {
            leave();
            arrive(rooms.files().open(file).thenCompose(rooms.keeper()::read));
        }
    }

    /// Writes what is open to a file.
    public void give(Path file) {
        var now = open.get();
        if (now != null && !switching) {
            take(now);
            rooms.files()
                    .write(ProjectFile.of(now), file)
                    .whenCompleteAsync((_, error) -> tell(error), fx);
        }
    }

    public void rename(String words) {
        var now = open.get();
        if (now != null) {
            now.rename(words.strip());
            name.set(title(now.project()));
        }
    }

    /// Reads which projects there are. Returns at once.
    public void list() {
        rooms.shelf()
                .list()
                .whenCompleteAsync(
                        (all, error) -> recent.setAll(error == null ? all : List.of()), fx);
    }

    /// The user marked another part of the script.
    public void select(int start, int end) {
        selectionStart = start;
        selectionEnd = end;
    }

    /// Looks what was changed. Called once per frame.
    public void look() {
        var now = open.get();
        if (now != null && !switching) {
            take(now);
            now.look();
            rooms.keeper().look(now);
            watch(rooms.keeper().saving());
        }
    }

    /// Keeps what is open now; whoever closes the window waits for it elsewhere.
    public void close() {
        var now = open.get();
        if (now != null && !switching) {
            take(now);
            var _ = rooms.keeper().save(now);
        }
    }

    private void take(OpenProject now) {
        var script = desk.scriptProperty().get();
        int end = Math.min(selectionEnd, script.length());
        now.edit(script, Math.min(selectionStart, end), end);
        if (now.project().name().isEmpty()) {
            name.set(title(now.project()));
        }
    }

    private void leave() {
        close();
        watch(rooms.keeper().saving());
        switching = true;
    }

    private void arrive(CompletionStage<Opened> coming) {
        switching = true;
        coming.whenCompleteAsync(this::opened, fx);
    }

    private void opened(@Nullable Opened kept, @Nullable Throwable error) {
        switching = false;
        show(kept, error);
        var next = waiting.poll();
        if (next != null) {
            bring(next);
        }
    }

    private void show(@Nullable Opened kept, @Nullable Throwable error) {
        if (kept == null) {
            tell(error);
            if (open.get() == null) {
                desk.scriptProperty().set(Messages.text("editor.sample"));
            }
            return;
        }
        var next = new OpenProject(kept, rooms.casting());
        var project = kept.project();
        boolean first = project.id() == Origin.FIRST_PROJECT && project.script().isEmpty();
        if (first && project.settings().equals(UNTOUCHED)) {
            next.edit(Messages.text("editor.sample"), 0, 0);
        }
        select(project.selectionStart(), project.selectionEnd());
        desk.scriptProperty().set(next.project().script());
        name.set(title(next.project()));
        open.set(next);
    }

    /// Waits for one attempt to keep it, and tells if it fails.
    private void watch(CompletionStage<Boolean> saving) {
        if (!saving.equals(watched)) {
            watched = saving;
            saving.whenCompleteAsync((_, error) -> tell(error), fx);
        }
    }

    private void tell(@Nullable Throwable error) {
        var cause = error instanceof CompletionException outer ? outer.getCause() : error;
        if (cause instanceof SpeechException e) {
            failure.set(e.failure());
        } else if (cause instanceof ProjectFileException e) {
            fileFailure.set(e);
        } else if (cause != null) {
            throw new IllegalStateException("a project", cause);
        } else {
            failure.set(null);
            fileFailure.set(null);
        }
    }
}
