// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.project;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import studio.timbre.form.Cast;
import studio.timbre.language.Messages;
import studio.timbre.project.OpenProject;
import studio.timbre.script.Passage;

/// For whom the voice on the desk is chosen: the script, one of its speakers, or the passage at the
/// caret. What is changed on the desk is changed for that role. FX thread only.
public final class RolesViewModel {
    private final ObservableValue<@Nullable OpenProject> open;
    private final Supplier<Optional<Cast>> cast;
    private final Consumer<Cast> recast;
    private final ObservableList<Role> roles = FXCollections.observableArrayList(Role.SCRIPT);
    private final ObjectProperty<Role> chosen = new SimpleObjectProperty<>(Role.SCRIPT);
    private final ReadOnlyStringWrapper standing = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper own = new ReadOnlyBooleanWrapper();
    private @Nullable Target shown;
    private @Nullable Cast expected;

    /// Whose cast is on the desk.
    ///
    /// @param key the passage, where it is one
    private record Target(OpenProject project, Role role, @Nullable String key) {}

    /// @param cast what is on the desk
    /// @param recast puts something else there
    public RolesViewModel(
            ObservableValue<@Nullable OpenProject> open,
            Supplier<Optional<Cast>> cast,
            Consumer<Cast> recast) {
        this.open = open;
        this.cast = cast;
        this.recast = recast;
        open.subscribe(() -> chosen.set(Role.SCRIPT));
    }

    /// For whom a voice can be chosen; only the script where there is nothing to choose.
    public ObservableList<Role> roles() {
        return roles;
    }

    public ObjectProperty<Role> chosenProperty() {
        return chosen;
    }

    /// Whose voice that is where it is not a voice of their own; empty where it is.
    public ReadOnlyStringProperty standingProperty() {
        return standing.getReadOnlyProperty();
    }

    /// Whether there is a voice of their own that can be given up.
    public ReadOnlyBooleanProperty ownProperty() {
        return own.getReadOnlyProperty();
    }

    /// Chooses for the passage at the caret.
    public void choosePassage() {
        choose(Role.PASSAGE);
    }

    /// Chooses only to compare: from now on the script keeps its voices.
    public void chooseTrial() {
        choose(Role.TRIAL);
    }

    private void choose(Role role) {
        look();
        if (roles.contains(role)) {
            chosen.set(role);
            look();
        }
    }

    /// They speak as the script, or the speaker of the passage, again.
    public void giveUp() {
        var target = shown;
        if (target != null && own.get()) {
            keep(target, null);
            renew();
        }
    }

    /// Somebody else changed who speaks: puts that on the desk.
    public void renew() {
        shown = null;
        look();
    }

    /// Looks what was changed. Called once per frame, and before anything is spoken.
    public void look() {
        var project = open.getValue();
        if (project == null) {
            return;
        }
        list(project);
        var target = target(project);
        var now = cast.get().orElse(null);
        if (!target.equals(shown)) {
            show(target);
        } else if (now != null && !now.equals(expected)) {
            expected = now;
            keep(target, now);
        }
        tell(target);
    }

    private void list(OpenProject project) {
        var names = new ArrayList<Role>(List.of(Role.SCRIPT));
        if (project.byPassage()) {
            project.manuscript().speakers().stream().map(Role::of).forEach(names::add);
            names.add(Role.PASSAGE);
        }
        if (!project.compared().isEmpty()) {
            names.add(Role.TRIAL);
        }
        if (!names.contains(chosen.get())) {
            chosen.set(Role.SCRIPT);
        }
        if (!names.equals(roles)) {
            var before = chosen.get();
            roles.setAll(names);
            chosen.set(before);
        }
    }

    private Target target(OpenProject project) {
        var role = chosen.get();
        var here = role.equals(Role.PASSAGE) ? here(project).map(Passage::key).orElse(null) : null;
        return new Target(project, role, here);
    }

    private static Optional<Passage> here(OpenProject project) {
        return project.manuscript().at(project.project().selectionEnd());
    }

    private void show(Target target) {
        shown = target;
        of(target).ifPresent(recast);
        expected = cast.get().orElse(null);
        if (target.role().equals(Role.SCRIPT) && target.project().roles().script() == null) {
            keep(target, expected);
        }
    }

    private static Optional<Cast> of(Target target) {
        var project = target.project();
        if (target.role().equals(Role.TRIAL)) {
            return Optional.empty();
        }
        if (target.key() == null) {
            return project.roles().of(target.role().speaker());
        }
        var cast = project.work(target.key()).cast();
        return cast == null ? project.roles().of(speaker(target)) : Optional.of(cast);
    }

    private static @Nullable String speaker(Target target) {
        return target.project().manuscript().passages().stream()
                .filter(passage -> passage.key().equals(target.key()))
                .findFirst()
                .map(Passage::speaker)
                .orElse(null);
    }

    private static void keep(Target target, @Nullable Cast cast) {
        var project = target.project();
        switch (target.role().kind()) {
            case SCRIPT, SPEAKER ->
                    project.cast(project.roles().with(target.role().speaker(), cast));
            case PASSAGE -> {
                if (target.key() != null) {
                    project.cast(target.key(), cast);
                }
            }
            case TRIAL -> {}
        }
    }

    private void tell(Target target) {
        var project = target.project();
        var speaker = target.role().speaker();
        boolean theirs =
                switch (target.role().kind()) {
                    case SCRIPT -> true;
                    case SPEAKER ->
                            project.roles().speakers().containsKey(Objects.requireNonNull(speaker));
                    case PASSAGE ->
                            target.key() != null && project.work(target.key()).cast() != null;
                    case TRIAL -> false;
                };
        own.set(theirs && !target.role().equals(Role.SCRIPT));
        standing.set(theirs ? "" : like(project, target));
    }

    private static String like(OpenProject project, Target target) {
        if (target.role().equals(Role.TRIAL)) {
            return Messages.text("role.asTrial");
        }
        var speaker = target.key() == null ? null : speaker(target);
        return speaker != null && project.roles().speakers().containsKey(speaker)
                ? Messages.text("role.asSpeaker", speaker)
                : Messages.text("role.asScript");
    }
}
