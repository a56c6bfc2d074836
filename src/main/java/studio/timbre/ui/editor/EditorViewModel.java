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
import studio.timbre.form.Field;
import studio.timbre.form.FormSchema;
import studio.timbre.form.Role;
import studio.timbre.form.TextUnit;
import studio.timbre.playback.Player;
import studio.timbre.playback.PlayerState.Phase;
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
    private final ReadOnlyObjectWrapper<Length> length =
            new ReadOnlyObjectWrapper<>(new Length(0, null, null, 1));
    private final ReadOnlyBooleanWrapper fresh = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper refusal = new ReadOnlyStringWrapper("");

    public EditorViewModel(Desk desk, Player player) {
        this.desk = desk;
        this.player = player;
        desk.scriptProperty().subscribe(this::measure);
        desk.schemaProperty().subscribe(this::measure);
        desk.runProperty().subscribe(run -> fresh.set(run == null));
        desk.refusalProperty().subscribe(said -> refusal.set(words(said)));
        desk.scriptProperty().subscribe(() -> refusal.set(""));
        measure();
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

    /// The word that is heard at a moment, if the script is what is heard and its words are timed.
    ///
    /// @param nanoTime the moment, as [System#nanoTime]
    public Optional<WordTiming> spoken(long nanoTime) {
        var state = player.state();
        var run = desk.runProperty().get();
        var heard = state.recording();
        if (run == null || heard == null || heard != run.recording()) {
            return Optional.empty();
        }
        var format = heard.format();
        boolean moving = state.phase() == Phase.PLAYING || state.phase() == Phase.PAUSED;
        if (format == null
                || !moving
                || !run.request().text().equals(desk.scriptProperty().get())) {
            return Optional.empty();
        }
        long nanos = format.duration((long) state.frameAt(nanoTime)).toNanos();
        return at(run.measures().words(), nanos);
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
