// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.project;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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
    private final Map<String, @Nullable SpeechFailure> unheard = new HashMap<>();
    private final UnderWay underWay = new UnderWay();
    private Project project;
    private Manuscript manuscript;
    private Manner manner;
    private long revision;
    private long listed = -1;
    private List<Line> lines = List.of();

    /// @param kept how it was left
    public OpenProject(Opened kept, Casting casting) {
        this.casting = casting;
        project = kept.project();
        manner = kept.manner();
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
        return manner.roles();
    }

    /// Whether each passage is a take of its own, rather than the whole script one.
    public boolean byPassage() {
        var chosen = manner.byPassage();
        return chosen == null ? !manuscript.speakers().isEmpty() : chosen;
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
        boolean otherNames = !now.aloud().equals(roles().aloud());
        settle(manner.with(now));
        if (otherNames) {
            reread();
        }
    }

    /// Whether each passage is a take of its own from now on.
    public void byPassage(boolean now) {
        settle(manner.byPassage(now));
    }

    /// What is remembered of a comparison, as the members of a JSON object; empty before there was
    /// any.
    public Map<?, ?> compared() {
        return manner.compared();
    }

    public void compare(Map<?, ?> now) {
        settle(manner.comparing(now));
    }

    private void settle(Manner now) {
        manner = now;
        project = project.withSettings(now.json());
        revision++;
    }

    /// Who speaks one passage.
    ///
    /// @param cast null: whoever speaks for its speaker, or for the script
    public void cast(String key, @Nullable Cast cast) {
        settle(key, work(key).by(cast));
    }

    /// Whether a passage is to stay as it is; one without a take cannot.
    public void approve(String key, boolean approved) {
        var work = work(key);
        settle(key, work.approved(approved && work.chosen() != null));
    }

    /// Which take of a passage counts; it must be one of those that are kept.
    public void choose(String key, SynthesisRun run) {
        spoken.put(key, run.request());
        unheard.remove(key);
        settle(key, work(key).with(Objects.requireNonNull(run.take(), "not kept")));
    }

    /// What a passage would send now.
    ///
    /// @throws SpeechException if it cannot be said so
    public SpeechRequest request(Passage passage) throws SpeechException {
        var cast = cast(passage);
        if (cast.isEmpty()) {
            throw new SpeechException(new SpeechFailure.NotFound(ProviderWords.NONE));
        }
        return casting.request(cast.get(), passage.text());
    }

    /// Who speaks a passage; empty before anybody was chosen.
    public Optional<Cast> cast(Passage passage) {
        var own = work(passage.key()).cast();
        return own == null ? roles().of(passage.speaker()) : Optional.of(own);
    }

    /// Why the take of an approved passage could not be heard; null if it could.
    void heard(String key, @Nullable SpeechFailure trouble) {
        unheard.put(key, trouble);
        revision++;
    }

    /// A passage is being made.
    void make(String key, Turn turn) {
        underWay.add(key, turn);
        revision++;
    }

    /// The turn in which this is on its way already.
    Optional<Turn> turn(String key, SpeechRequest request) {
        return underWay.turn(key, request);
    }

    /// Looks how far everything is: a take that is done counts from now on, unless the passage was
    /// approved. Called once per frame.
    public void look() {
        if (underWay.look(this::made)) {
            revision++;
        }
    }

    private void made(String key, SynthesisRun run) {
        if (!work(key).approved()) {
            choose(key, run);
        }
    }

    private void settle(String key, Work work) {
        works.put(key, work);
        revision++;
    }

    private void reread() {
        manuscript =
                manuscript.edited(
                        project.script(), roles().aloud(), () -> UUID.randomUUID().toString());
        revision++;
    }

    private Line line(Passage passage) {
        var key = passage.key();
        var work = work(key);
        var busy = underWay.condition(key);
        if (busy != null) {
            return new Line(passage, work, busy, null);
        }
        if (work.approved()) {
            return new Line(passage, work, Condition.APPROVED, unheard.get(key));
        }
        try {
            var now = request(passage);
            var failure = underWay.failure(key, now);
            return new Line(passage, work, condition(key, now, failure != null), failure);
        } catch (SpeechException e) {
            return new Line(passage, work, Condition.FAILED, e.failure());
        }
    }

    private Condition condition(String key, SpeechRequest now, boolean failed) {
        if (failed) {
            return Condition.FAILED;
        }
        if (work(key).chosen() == null) {
            return Condition.EMPTY;
        }
        return now.equals(spoken.get(key)) ? Condition.FRESH : Condition.STALE;
    }
}
