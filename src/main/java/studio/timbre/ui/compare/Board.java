// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.compare;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.function.UnaryOperator;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import studio.timbre.compare.Comparison;
import studio.timbre.compare.Contest;
import studio.timbre.form.Cast;
import studio.timbre.form.JsonException;
import studio.timbre.language.Messages;
import studio.timbre.project.OpenProject;
import studio.timbre.provider.Casting;
import studio.timbre.script.Passage;
import studio.timbre.speech.Origin;

/// What is compared, in step with the open project, which remembers it. FX thread only.
final class Board {
    /// More passages than anybody compares by ear.
    static final int MOST_PASSAGES = 20;

    private static final int AT_ONCE = 2;

    /// After the text was changed, so long is waited before the store is asked what is kept of it.
    private static final Duration CALM = Duration.ofMillis(300);

    private final CompareRooms rooms;
    private final LongSupplier clock;
    private final StringProperty remark;
    private final Casting casting;
    private @Nullable OpenProject project;
    private List<Passage> texts = List.of();
    private Contest contest = Contest.NONE;
    private Comparison comparison;
    private long revision;
    private long renewed;
    private boolean recalled = true;

    /// @param clock nanoseconds, as [System#nanoTime]
    /// @param remark takes what there is to say
    Board(CompareRooms rooms, LongSupplier clock, StringProperty remark) {
        this.rooms = rooms;
        this.clock = clock;
        this.remark = remark;
        casting = new Casting(rooms.catalogue());
        comparison = Comparison.of(List.of(), List.of(), casting);
    }

    /// Changes whenever other texts or casts are compared.
    long revision() {
        return revision;
    }

    Contest contest() {
        return contest;
    }

    Cast cast(int index) {
        return contest.casts().get(index);
    }

    Comparison comparison() {
        return comparison;
    }

    /// Looks what was changed, and what of it is kept. Called once per frame, while it is seen.
    ///
    /// @return whether another project was opened
    boolean look() {
        var now = rooms.open().get();
        boolean other = now != project;
        if (other) {
            open(now);
        } else if (now != null && !texts.equals(texts(now))) {
            renew();
        }
        if (!recalled && clock.getAsLong() - renewed >= CALM.toNanos()) {
            recalled = true;
            comparison.recall(rooms.workshop());
        }
        return other;
    }

    private void open(@Nullable OpenProject now) {
        comparison.cancel();
        comparison = Comparison.of(List.of(), List.of(), casting);
        project = now;
        remark.set("");
        try {
            contest = Contest.read(now == null ? Map.of() : now.compared());
        } catch (JsonException e) {
            contest = Contest.NONE;
            remark.set(Messages.text("compare.unreadable", String.valueOf(e.getMessage())));
        }
        renew();
    }

    private List<Passage> texts(OpenProject of) {
        var kept = of.project();
        return contest.extent().of(of.manuscript(), kept.script(), kept.selectionEnd());
    }

    /// Other casts compete.
    void cast(UnaryOperator<List<Cast>> change) {
        remark.set("");
        keep(contest.with(change.apply(new ArrayList<>(contest.casts()))));
        renew();
    }

    /// Changes anything about the contest but who competes.
    void change(UnaryOperator<Contest> change) {
        var before = contest.extent();
        keep(change.apply(contest));
        if (contest.extent() != before) {
            remark.set("");
            renew();
        }
    }

    private void keep(Contest now) {
        contest = now;
        if (project != null) {
            project.compare(now.equals(Contest.NONE) ? Map.of() : now.members());
        }
    }

    private void renew() {
        texts = project == null ? List.of() : texts(project);
        var some = texts.subList(0, Math.min(MOST_PASSAGES, texts.size()));
        comparison = comparison.with(contest.casts(), some, casting);
        if (texts.size() > some.size()) {
            remark.set(Messages.text("compare.tooMany", some.size(), texts.size()));
        }
        revision++;
        renewed = clock.getAsLong();
        recalled = false;
    }

    /// Has everything made that is missing, or went wrong; it belongs to the open project.
    void make() {
        if (project != null) {
            remark.set("");
            long id = project.project().id();
            var asked = comparison;
            rooms.asking()
                    .before(
                            asked.wanted(),
                            () ->
                                    asked.make(
                                            rooms.workshop(),
                                            AT_ONCE,
                                            text -> origin(id, text),
                                            _ -> {}));
        }
    }

    private static Origin origin(long project, Passage text) {
        return new Origin(project, text.key().isEmpty() ? null : text.key(), null);
    }
}
