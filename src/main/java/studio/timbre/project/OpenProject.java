// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.project;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import studio.timbre.form.Cast;
import studio.timbre.provider.Casting;
import studio.timbre.script.Manuscript;
import studio.timbre.script.Passage;
import studio.timbre.speech.ProviderWords;
import studio.timbre.speech.SpeechException;
import studio.timbre.speech.SpeechFailure;
import studio.timbre.speech.SpeechRequest;
import studio.timbre.synthesis.SynthesisRun;
import studio.timbre.synthesis.Turn;
import studio.timbre.take.Project;

/// A project that is worked on: its script as passages, who speaks each, which take counts, and
/// what is being made. One thread only; whoever shows it looks at [#revision()].
public final class OpenProject {
    private final Casting casting;
    private final Map<String, Work> works;
    private final Map<String, SpeechRequest> spoken;
    private final Map<String, Turn> turns = new HashMap<>();
    private Project project;
    private Manuscript manuscript;
    private Roles roles;
    private long revision;
    private long listed = -1;
    private List<Line> lines = List.of();

    /// @param kept how it was left
    public OpenProject(Opened kept, Casting casting) {
        this.casting = casting;
        project = kept.project();
        roles = kept.roles();
        works = new HashMap<>(kept.works());
        spoken = new HashMap<>(kept.spoken());
        manuscript = Manuscript.of(kept.passages());
        reread();
    }

    /// Changes whenever anything here does.
    public long revision() {
        return revision;
    }

    public Project project() {
        return project;
    }

    public Roles roles() {
        return roles;
    }

    public Manuscript manuscript() {
        return manuscript;
    }

    public Work work(String key) {
        return works.getOrDefault(key, Work.NONE);
    }

    /// The passages in the order of the script, and how each stands.
    public List<Line> lines() {
        if (listed != revision) {
            lines = manuscript.passages().stream().map(this::line).toList();
            listed = revision;
        }
        return lines;
    }

    /// The script was changed, or its selection.
    public void edit(String script, int selectionStart, int selectionEnd) {
        boolean changed = !script.equals(project.script());
        project = project.withScript(script, selectionStart, selectionEnd);
        if (changed) {
            reread();
        }
    }

    public void rename(String name) {
        project = project.withName(name);
        revision++;
    }

    /// Who speaks for whom from now on.
    public void cast(Roles now) {
        boolean otherNames = !now.aloud().equals(roles.aloud());
        roles = now;
        project = project.withSettings(now.json());
        revision++;
        if (otherNames) {
            reread();
        }
    }

    /// Who speaks one passage.
    ///
    /// @param cast null: whoever speaks for its speaker, or for the script
    public void cast(String key, @Nullable Cast cast) {
        settle(key, work(key).by(cast));
    }

    /// Whether a passage is to stay as it is.
    public void approve(String key, boolean approved) {
        settle(key, work(key).approved(approved));
    }

    /// Which take of a passage counts; it must be one of those that are kept.
    public void choose(String key, SynthesisRun run) {
        spoken.put(key, run.request());
        settle(key, work(key).with(Objects.requireNonNull(run.take(), "not kept")));
    }

    /// What a passage would send now.
    ///
    /// @throws SpeechException if it cannot be said so
    public SpeechRequest request(Passage passage) throws SpeechException {
        var own = work(passage.key()).cast();
        var cast = own == null ? roles.of(passage.speaker()).orElse(null) : own;
        if (cast == null) {
            throw new SpeechException(new SpeechFailure.NotFound(ProviderWords.NONE));
        }
        return casting.request(cast, passage.text());
    }

    /// A passage is being made.
    void make(String key, Turn turn) {
        turns.put(key, turn);
        revision++;
    }

    /// Looks how far everything is: a take that is done counts from now on, unless the passage was
    /// approved. Called once per frame.
    public void look() {
        for (var each : Map.copyOf(turns).entrySet()) {
            var run = each.getValue().run();
            if (each.getValue().ended() && (run == null || run.failure() != null)) {
                revision += run == null && turns.remove(each.getKey()) != null ? 1 : 0;
            } else if (run != null && run.take() != null) {
                turns.remove(each.getKey());
                revision++;
                if (!work(each.getKey()).approved()) {
                    choose(each.getKey(), run);
                }
            }
        }
    }

    private void settle(String key, Work work) {
        works.put(key, work);
        revision++;
    }

    private void reread() {
        manuscript =
                manuscript.edited(
                        project.script(), roles.aloud(), () -> UUID.randomUUID().toString());
        revision++;
    }

    private Line line(Passage passage) {
        var work = work(passage.key());
        var turn = turns.get(passage.key());
        var run = turn == null ? null : turn.run();
        if (turn != null && !turn.ended()) {
            return new Line(passage, work, Condition.MAKING, null);
        }
        if (work.approved()) {
            return new Line(passage, work, Condition.APPROVED, null);
        }
        if (run != null && run.failure() != null) {
            return new Line(passage, work, Condition.FAILED, run.failure());
        }
        try {
            var now = request(passage);
            var condition =
                    work.chosen() == null
                            ? Condition.EMPTY
                            : now.equals(spoken.get(passage.key()))
                                    ? Condition.FRESH
                                    : Condition.STALE;
            return new Line(passage, work, condition, null);
        } catch (SpeechException e) {
            return new Line(passage, work, Condition.FAILED, e.failure());
        }
    }
}
