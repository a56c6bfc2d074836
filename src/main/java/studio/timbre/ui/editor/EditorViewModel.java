// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.editor;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import studio.timbre.audio.PcmFormat;
import studio.timbre.form.Field;
import studio.timbre.form.FormSchema;
import studio.timbre.form.Role;
import studio.timbre.form.TextUnit;
import studio.timbre.playback.Player;
import studio.timbre.playback.PlayerState;
import studio.timbre.playback.PlayerState.Phase;
import studio.timbre.project.Line;
import studio.timbre.project.PlayThrough;
import studio.timbre.script.Pieces;
import studio.timbre.speech.SpeechException;
import studio.timbre.speech.SpeechFailure;
import studio.timbre.speech.WordTiming;
import studio.timbre.ui.kit.Desk;
import studio.timbre.ui.kit.RefusalText;

/// The script, how much of it there is against what the model takes, and which word is heard.
public final class EditorViewModel {
    private final Desk desk;
    private final Player player;
    private final Passages passages;
    private final ReadOnlyObjectWrapper<Length> length =
            new ReadOnlyObjectWrapper<>(new Length(0, null, null, 1));
    private final ReadOnlyBooleanWrapper fresh = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper refusal = new ReadOnlyStringWrapper("");

    /// @param passages of the script, where it is not spoken as a whole
    public EditorViewModel(Desk desk, Player player, Passages passages) {
        this.desk = desk;
        this.player = player;
        this.passages = passages;
        desk.scriptProperty().subscribe(this::measure);
        desk.schemaProperty().subscribe(this::measure);
        desk.runProperty().subscribe(this::freshen);
        desk.recordingProperty().subscribe(this::freshen);
        desk.refusalProperty().subscribe(said -> refusal.set(words(said)));
        desk.scriptProperty().subscribe(() -> refusal.set(""));
        measure();
        freshen();
    }

    public StringProperty scriptProperty() {
        return desk.scriptProperty();
    }

    public ReadOnlyObjectProperty<Length> lengthProperty() {
        return length.getReadOnlyProperty();
    }

    /// Whether nothing was spoken yet.
    public ReadOnlyBooleanProperty freshProperty() {
        return fresh.getReadOnlyProperty();
    }

    /// What the provider said of the text; empty if nothing, or no longer.
    public ReadOnlyStringProperty refusalProperty() {
        return refusal.getReadOnlyProperty();
    }

    private String words(SpeechFailure.@Nullable Refused said) {
        return RefusalText.of(said, text(desk.schemaProperty().get()));
    }

    private void freshen() {
        fresh.set(desk.runProperty().get() == null && desk.recordingProperty().get() == null);
    }

    /// How the passages stand; the same list while nothing changes, empty where there are none.
    List<Line> lines() {
        return passages.lines();
    }

    /// The key of the passage that is heard at a moment; null if none is.
    @Nullable String heard(long nanoTime) {
        return mark(nanoTime).map(PlayThrough.Mark::key).orElse(null);
    }

    private Optional<PlayThrough.Mark> mark(long nanoTime) {
        var state = player.state();
        var heard = state.recording();
        return heard == null || !moving(state)
                ? Optional.empty()
                : passages.at(heard, state.frameAt(nanoTime));
    }

    private static boolean moving(PlayerState state) {
        return state.phase() == Phase.PLAYING || state.phase() == Phase.PAUSED;
    }

    /// The word that is heard at a moment, if the script is what is heard and its words are timed.
    ///
    /// @param nanoTime the moment, as [System#nanoTime]
    public Optional<WordTiming> spoken(long nanoTime) {
        var state = player.state();
        var heard = state.recording();
        var format = heard == null ? null : heard.format();
        if (heard == null || format == null || !moving(state)) {
            return Optional.empty();
        }
        double frame = state.frameAt(nanoTime);
        var run = desk.runProperty().get();
        if (run == null || heard != run.recording()) {
            return passages.at(heard, frame).flatMap(mark -> spoken(mark, frame, format));
        }
        return run.request().text().equals(desk.scriptProperty().get())
                ? at(run.measures().words(), format.duration((long) frame).toNanos())
                : Optional.empty();
    }

    /// The word of a passage, where it stands in the script.
    private Optional<WordTiming> spoken(PlayThrough.Mark mark, double frame, PcmFormat format) {
        var passage =
                lines().stream()
                        .map(Line::passage)
                        .filter(each -> each.key().equals(mark.key()))
                        .filter(each -> each.text().equals(mark.run().request().text()))
                        .findFirst();
        long nanos = format.duration((long) frame - mark.start()).toNanos();
        return passage.flatMap(where ->
                at(mark.run().measures().words(), nanos)
                        .map(word ->
                                new WordTiming(
                                        where.start() + word.textStart(),
                                        where.start() + word.textEnd(),
                                        word.start(),
                                        word.end())));
    }

    /// The last word that has begun and is not over.
    static Optional<WordTiming> at(List<WordTiming> words, long nanos) {
        int low = 0;
        int high = words.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (words.get(middle).start().toNanos() <= nanos) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low > 0 && nanos < words.get(low - 1).end().toNanos()
                ? Optional.of(words.get(low - 1))
                : Optional.empty();
    }

    private void measure() {
        var script = desk.scriptProperty().get();
        var schema = desk.schemaProperty().get();
        var text = text(schema);
        if (schema == null || text == null) {
            length.set(new Length(TextUnit.CODE_POINTS.of(script), null, null, 1));
            return;
        }
        int count = text.unit().of(script);
        var limit = text.pieceLength();
        int parts = limit == null || count <= limit ? 1 : parts(schema, script);
        length.set(new Length(count, limit, text.softMaxLength(), parts));
    }

    private static int parts(FormSchema schema, String script) {
        try {
            return Pieces.of(schema, script).size();
        } catch (SpeechException notSendable) {
            // The status line says why.
            return 1;
        }
    }

    private static Field.@Nullable Text text(@Nullable FormSchema schema) {
        return schema != null && schema.field(Role.TEXT).orElse(null) instanceof Field.Text text
                ? text
                : null;
    }
}
