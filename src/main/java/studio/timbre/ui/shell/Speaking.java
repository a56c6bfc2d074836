// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.shell;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;
import studio.timbre.audio.Recording;
import studio.timbre.language.Messages;
import studio.timbre.playback.Player;
import studio.timbre.playback.PlayerState;
import studio.timbre.project.Condition;
import studio.timbre.project.Line;
import studio.timbre.project.OpenProject;
import studio.timbre.project.PlayThrough;
import studio.timbre.project.Production;
import studio.timbre.speech.Origin;
import studio.timbre.ui.editor.Passages;
import studio.timbre.ui.kit.Desk;

/// Has the passages of the open project spoken and heard, all or some of them.
final class Speaking implements Series, Passages {
    private final Desk desk;
    private final Player player;
    private final Production production;
    private final Supplier<@Nullable OpenProject> open;
    private final Estimate estimates;
    private final ReadOnlyBooleanWrapper on = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper estimate = new ReadOnlyStringWrapper("");
    private final Set<String> asked = new HashSet<>();
    private List<Line> lines = List.of();
    private @Nullable PlayThrough through;
    private long began;

    /// @param open the open project, as it stands with everything that was just typed
    Speaking(
            Desk desk,
            Player player,
            Production production,
            Supplier<@Nullable OpenProject> open,
            Estimate estimates) {
        this.desk = desk;
        this.player = player;
        this.production = production;
        this.open = open;
        this.estimates = estimates;
    }

    /// About what it costs to send texts, in words.
    interface Estimate {
        /// Empty if nobody knows.
        String of(OpenProject project, List<Line> lines);

        /// Asks the user before much is spent on texts.
        ///
        /// @param go sends them; called now, later, or never
        default void before(OpenProject project, List<Line> lines, Runnable go) {
            go.run();
        }
    }

    @Override
    public ReadOnlyBooleanProperty onProperty() {
        return on.getReadOnlyProperty();
    }

    @Override
    public ReadOnlyStringProperty estimateProperty() {
        return estimate.getReadOnlyProperty();
    }

    @Override
    public List<Line> lines() {
        return lines;
    }

    /// Looks how every passage stands. Called once per frame.
    void look() {
        var project = open.get();
        var now = project == null || !project.byPassage() ? List.<Line>of() : project.lines();
        if (!now.equals(lines)) {
            lines = now;
            on.set(!now.isEmpty());
            estimate.set(project == null || now.isEmpty() ? "" : estimates.of(project, now));
        }
    }

    @Override
    public Origin origin() {
        var project = open.get();
        return project == null ? Origin.FIRST : new Origin(project.project().id(), null, null);
    }

    @Override
    public void speak() {
        look();
        hear(lines, false);
    }

    @Override
    public void newTakes() {
        look();
        hear(lines, true);
    }

    /// Lets those passages be heard that are touched by a part of the script.
    void speakBetween(int start, int end) {
        look();
        hear(
                lines.stream()
                        .filter(line -> line.passage().start() <= end)
                        .filter(line -> start <= line.passage().end())
                        .toList(),
                false);
    }

    /// Lets all be heard from the passage on that stands at an index of the script, or after it.
    void speakFrom(int index) {
        look();
        hear(lines.stream().filter(line -> index <= line.passage().end()).toList(), false);
    }

    /// Lets passages be heard.
    ///
    /// @param again makes them again before
    void hear(List<Line> some, boolean again) {
        var project = open.get();
        if (project == null || some.isEmpty()) {
            return;
        }
        var sent = some.stream().filter(line -> again ? !approved(line) : missing(line)).toList();
        estimates.before(
                project,
                sent,
                () -> {
                    asked.clear();
                    some.forEach(line -> asked.add(line.passage().key()));
                    play(production.speak(project, some, again));
                });
    }

    private static boolean approved(Line line) {
        return line.condition() == Condition.APPROVED;
    }

    private static boolean missing(Line line) {
        return switch (line.condition()) {
            case EMPTY, STALE, FAILED -> true;
            case WAITING, MAKING, FRESH, APPROVED -> false;
        };
    }

    private void play(PlayThrough joined) {
        began = System.nanoTime();
        through = joined;
        desk.recordingProperty().set(joined.recording());
        player.play(joined.recording(), 0);
    }

    /// About what several takes of a passage cost, in words; empty if nobody knows.
    String price(Line line, int copies) {
        var project = open.get();
        return project == null ? "" : estimates.of(project, Collections.nCopies(copies, line));
    }

    /// Makes more takes of a passage; what is heard goes on.
    void make(Line line, int copies) {
        var project = open.get();
        if (project != null) {
            estimates.before(
                    project,
                    Collections.nCopies(copies, line),
                    () -> {
                        asked.add(line.passage().key());
                        production.make(project, List.of(line), copies);
                        look();
                    });
        }
    }

    /// Lets another take of a passage count, and be heard.
    void choose(Line line, long take) {
        var project = open.get();
        if (project != null) {
            production
                    .choose(project, line, take)
                    .thenAccept(chosen -> {
                        look();
                        if (chosen) {
                            lines.stream()
                                    .filter(each ->
                                            each.passage().key().equals(line.passage().key()))
                                    .findFirst()
                                    .ifPresent(this::hearChosen);
                        }
                    });
        }
    }

    private void hearChosen(Line line) {
        var project = open.get();
        if (project != null) {
            play(production.hear(List.of(line)));
        }
    }

    @Override
    public void stop() {
        production.cancel();
    }

    @Override
    public boolean busy() {
        return lines.stream().anyMatch(Speaking::underWay);
    }

    private static boolean underWay(Line line) {
        return line.condition() == Condition.WAITING || line.condition() == Condition.MAKING;
    }

    @Override
    public Optional<PlayThrough.Mark> at(Recording recording, double frame) {
        var played = through;
        return played == null || played.recording() != recording
                ? Optional.empty()
                : played.at(frame);
    }

    @Override
    public @Nullable Status status(PlayerState state) {
        var played = through;
        return played == null || desk.recordingProperty().get() != played.recording()
                ? null
                : Status.of(played.recording(), state, began, place(played, state));
    }

    /// Such as `Passage 3 of 12`: what is heard, or else what is being made.
    private String place(PlayThrough played, PlayerState state) {
        var heard =
                state.recording() == played.recording()
                        ? played.at(state.frameAt(System.nanoTime())).map(PlayThrough.Mark::key)
                        : Optional.<String>empty();
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            if (heard.isPresent()
                    ? heard.get().equals(line.passage().key())
                    : line.condition() == Condition.MAKING) {
                return Messages.text("status.passage", i + 1, lines.size());
            }
        }
        return "";
    }

    @Override
    public @Nullable Notice complaint() {
        if (asked.isEmpty() || busy()) {
            return null;
        }
        var failed = new ArrayList<Notice.Failed>();
        var again = new ArrayList<Line>();
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            if (line.failure() != null && asked.contains(line.passage().key())) {
                failed.add(new Notice.Failed(i + 1, line.failure()));
                again.add(line);
            }
        }
        if (ended()) {
            asked.clear();
        }
        return failed.isEmpty() || !ended()
                ? null
                : Notice.ofPassages(failed, lines.size(), () -> hear(again, false));
    }

    private boolean ended() {
        var played = through;
        return played == null || played.recording().ended();
    }
}
