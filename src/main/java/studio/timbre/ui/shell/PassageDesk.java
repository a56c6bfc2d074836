// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.shell;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import studio.timbre.project.Line;
import studio.timbre.project.OpenProject;
import studio.timbre.take.TakeQuery;
import studio.timbre.take.TakeRow;
import studio.timbre.take.TakeStore;
import studio.timbre.ui.editor.PassageActions;
import studio.timbre.ui.project.ProjectViewModel;
import studio.timbre.ui.project.RolesViewModel;

/// What can be done with a passage, brought to those who do it.
final class PassageDesk implements PassageActions {
    private final ProjectViewModel project;
    private final RolesViewModel roles;
    private final Speaking speaking;
    private final TakeStore store;
    private final Executor fx;

    PassageDesk(
            ProjectViewModel project,
            RolesViewModel roles,
            Speaking speaking,
            TakeStore store,
            Executor fx) {
        this.project = project;
        this.roles = roles;
        this.speaking = speaking;
        this.store = store;
        this.fx = fx;
    }

    @Override
    public void select(int start, int end) {
        project.select(start, end);
    }

    @Override
    public void hear(Line line) {
        speaking.hear(List.of(line), false);
    }

    @Override
    public void from(Line line) {
        speaking.speakFrom(line.passage().start());
    }

    @Override
    public String price(Line line, int copies) {
        return speaking.price(line, copies);
    }

    @Override
    public void again(Line line, int copies) {
        if (copies == 1) {
            speaking.hear(List.of(line), true);
        } else {
            speaking.make(line, copies);
        }
    }

    @Override
    public void takes(Line line, Consumer<List<TakeRow>> told) {
        change(open -> {
            var query = TakeQuery.ALL.of(open.project().id(), line.passage().key());
            store.find(query)
                    .exceptionally(_ -> List.of())
                    .thenAcceptAsync(rows -> told.accept(heard(rows)), fx);
        });
    }

    private static List<TakeRow> heard(List<TakeRow> rows) {
        return rows.stream().filter(row -> row.sound() != null).toList();
    }

    @Override
    public void choose(Line line, long take) {
        speaking.choose(line, take);
    }

    @Override
    public void approve(Line line, boolean approved) {
        change(open -> open.approve(line.passage().key(), approved));
    }

    @Override
    public void cast(Line line) {
        project.select(line.passage().start(), line.passage().start());
        project.look();
        roles.choosePassage();
    }

    @Override
    public void uncast(Line line) {
        change(open -> open.cast(line.passage().key(), null));
        roles.renew();
    }

    @Override
    public Set<String> aloud() {
        var open = project.openProperty().get();
        if (open == null) {
            return Set.of();
        }
        var script = open.project().script();
        return open.roles().aloud().stream()
                .filter(name -> script.contains(name + ":") || script.contains(name + "\uff1a"))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    @Override
    public void readAloud(String name, boolean aloud) {
        change(open -> open.cast(open.roles().reading(name, aloud)));
    }

    @Override
    public boolean byPassage() {
        var open = project.openProperty().get();
        return open != null && open.byPassage();
    }

    @Override
    public void byPassage(boolean now) {
        change(open -> open.byPassage(now));
    }

    private void change(Consumer<OpenProject> change) {
        var open = project.openProperty().get();
        if (open != null) {
            change.accept(open);
        }
    }
}
