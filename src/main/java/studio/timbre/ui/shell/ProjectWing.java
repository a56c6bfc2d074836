// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import studio.timbre.form.Cast;
import studio.timbre.language.PriceText;
import studio.timbre.project.Condition;
import studio.timbre.project.Line;
import studio.timbre.project.OpenProject;
import studio.timbre.speech.SpeechException;
import studio.timbre.speech.SpeechModel;
import studio.timbre.speech.SpeechRequest;
import studio.timbre.ui.kit.Action;
import studio.timbre.ui.kit.Desk;
import studio.timbre.ui.project.ProjectMenu;
import studio.timbre.ui.project.ProjectViewModel;
import studio.timbre.ui.project.RoleChooser;
import studio.timbre.ui.project.RolesViewModel;

/// The open project with everything that works on it: its menu, who speaks, its passages.
final class ProjectWing {
    private final Rooms rooms;
    private final ProjectViewModel project;
    private final RolesViewModel roles;
    private final Speaking speaking;
    private final PassageDesk passages;
    private final ProjectMenu menu;

    /// @param cast who is on the desk
    /// @param recast puts somebody else there
    ProjectWing(
            Desk desk,
            Rooms rooms,
            Supplier<Optional<Cast>> cast,
            Consumer<Cast> recast,
            Executor fx) {
        this.rooms = rooms;
        project = new ProjectViewModel(desk, rooms.project(), fx);
        roles = new RolesViewModel(project.openProperty(), cast, recast);
        speaking =
                new Speaking(
                        desk,
                        rooms.player(),
                        rooms.project().production().apply(fx),
                        project.openProperty()::get,
                        new Prices());
        project.openProperty().subscribe((before, now) -> speaking.stop());
        passages = new PassageDesk(project, roles, speaking, rooms.takes().store(), fx);
        menu = new ProjectMenu(project);
    }

    ProjectViewModel project() {
        return project;
    }

    Speaking speaking() {
        return speaking;
    }

    PassageDesk passages() {
        return passages;
    }

    ProjectMenu menu() {
        return menu;
    }

    /// Whoever is chosen next is no more than compared.
    void chooseTrial() {
        roles.chooseTrial();
    }

    RoleChooser chooser() {
        return new RoleChooser(roles);
    }

    List<Action> actions() {
        return menu.actions();
    }

    /// Looks what was changed. Called once per frame.
    void look() {
        project.look();
        roles.look();
        speaking.look();
    }

    private final class Prices implements Speaking.Estimate {
        @Override
        public String of(OpenProject open, List<Line> lines) {
            return PriceText.estimate(
                    lines.stream()
                            .filter(line -> line.condition() != Condition.APPROVED)
                            .map(line -> priced(open, line))
                            .toList());
        }

        @Override
        public void before(OpenProject open, List<Line> lines, Runnable go) {
            var requests = new ArrayList<SpeechRequest>();
            for (var line : lines) {
                try {
                    requests.add(open.request(line.passage()));
                } catch (SpeechException e) {
                    // Nothing is sent for a passage that nobody can say.
                }
            }
            rooms.speech().asking().before(requests, go);
        }
    }

    private PriceText.Priced priced(OpenProject open, Line line) {
        var prices =
                open.cast(line.passage())
                        .flatMap(cast ->
                                rooms.catalogue()
                                        .provider(cast.provider())
                                        .flatMap(entry -> entry.speaker(cast.model())))
                        .map(SpeechModel::prices)
                        .orElse(List.of());
        return new PriceText.Priced(prices, line.passage().text());
    }
}
