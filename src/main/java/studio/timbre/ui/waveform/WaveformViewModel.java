// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.waveform;

import java.util.function.LongSupplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;
import studio.timbre.audio.Recording;
import studio.timbre.audio.Stretch;
import studio.timbre.language.Messages;
import studio.timbre.playback.Player;
import studio.timbre.playback.PlayerState;
import studio.timbre.playback.PlayerState.Phase;
import studio.timbre.ui.kit.Desk;
import studio.timbre.ui.kit.TimeText;

/// What the waveform shows of the recording on the desk, and what can be done there. FX thread
/// only.
public final class WaveformViewModel {
    private static final double STEP = Math.sqrt(2);
    private static final double FOLLOW_AT = 0.75;
    private static final double NOWHERE = -1;

    private final Desk desk;
    private final Player player;
    private final LongSupplier clock;
    private final Viewport viewport = new Viewport();
    private final Growth growth = new Growth();
    private final Lateness lateness = new Lateness();
    private final ReadOnlyBooleanWrapper seekable = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper description = new ReadOnlyStringWrapper("");
    private @Nullable Recording recording;
    private long frames;
    private boolean ended;
    private double head = NOWHERE;
    private double width = 1;
    private boolean touched = true;
    private long described = -1;

    /// @param clock nanoseconds, as [System#nanoTime]
    public WaveformViewModel(Desk desk, Player player, LongSupplier clock) {
        this.desk = desk;
        this.player = player;
        this.clock = clock;
        desk.recordingProperty().subscribe(this::open);
        desk.selectionProperty().subscribe(() -> touched = true);
    }

    private void open(@Nullable Recording next) {
        recording = next;
        frames = 0;
        ended = false;
        head = NOWHERE;
        described = -1;
        growth.begin(clock.getAsLong());
        lateness.forget();
        desk.selectionProperty().set(null);
        viewport.resize(width, 1);
        viewport.showAll();
        look();
        touched = true;
    }

    /// Looks where everything is now; called once before each frame on the screen.
    ///
    /// @return whether anything that is seen has changed
    public boolean look() {
        var seen = recording;
        var format = seen == null ? null : seen.format();
        boolean changed = touched;
        touched = false;
        if (seen == null || format == null) {
            seekable.set(false);
            description.set(Messages.text("waveform.empty"));
            return changed;
        }
        // The end before the count: what was counted then is all there is.
        boolean nowEnded = seen.ended();
        long nowFrames = seen.frames();
        changed |= nowFrames != frames || nowEnded != ended;
        frames = nowFrames;
        ended = nowEnded;
        long now = clock.getAsLong();
        changed |= resize(growth.step(now, frames, format.sampleRate(), ended));
        changed |= moveHead(player.state(), now);
        seekable.set(frames > 0);
        describe();
        return changed;
    }

    private boolean resize(double extent) {
        double first = viewport.first();
        double scale = viewport.framesPerPixel();
        viewport.resize(width, extent);
        return first != viewport.first() || scale != viewport.framesPerPixel();
    }

    private boolean moveHead(PlayerState state, long now) {
        double before = head;
        boolean ours = state.recording() == recording && state.phase() != Phase.IDLE;
        head = ours ? Math.clamp(state.frameAt(now), 0, (double) frames) : NOWHERE;
        boolean late = ours && lateness.look(state, (long) head);
        if (ours && state.phase() == Phase.PLAYING && before >= 0 && viewport.shows(before)) {
            follow();
        }
        return late || head != before;
    }

    private void follow() {
        double over = viewport.x(head) - viewport.width() * FOLLOW_AT;
        if (over >= 1 && !viewport.whole()) {
            viewport.scroll(over);
        }
    }

    private void describe() {
        long seconds = Math.max(0, (long) head) / rate() * 1_000_000 + frames / rate();
        long now = 2 * seconds + (ended ? 1 : 0);
        if (now != described) {
            described = now;
            if (frames == 0) {
                description.set(Messages.text("waveform.empty"));
                return;
            }
            var key = ended ? "waveform.position" : "waveform.position.arriving";
            description.set(Messages.text(key, time(Math.max(0, head)), time((double) frames)));
        }
    }

    private String time(double frame) {
        return TimeText.of(frame / rate(), 0);
    }

    /// The strip is this wide from now on.
    ///
    /// @param pixels at least 1
    void widen(double pixels) {
        width = pixels;
        look();
        touched = true;
    }

    // What is seen.

    @Nullable Recording recording() {
        return recording;
    }

    Viewport viewport() {
        return viewport;
    }

    Lateness lateness() {
        return lateness;
    }

    /// How many frames have come.
    public long frames() {
        return frames;
    }

    /// Whether no more will come.
    boolean ended() {
        return ended;
    }

    /// The frame that is heard; negative while the recording is not played.
    public double head() {
        return head;
    }

    @Nullable Stretch selection() {
        return desk.selectionProperty().get();
    }

    /// Frames per second; 1 while that is not known.
    int rate() {
        var format = recording == null ? null : recording.format();
        return format == null ? 1 : format.sampleRate();
    }

    /// Whether there is sound to seek in.
    public ReadOnlyBooleanProperty seekableProperty() {
        return seekable.getReadOnlyProperty();
    }

    /// Position and length in words; changes at most once a second of either.
    public ReadOnlyStringProperty descriptionProperty() {
        return description.getReadOnlyProperty();
    }

    // What can be done.

    public void zoomIn() {
        zoom(STEP, pivot());
    }

    public void zoomOut() {
        zoom(1 / STEP, pivot());
    }

    private double pivot() {
        return head >= 0 && viewport.shows(head) ? viewport.x(head) : viewport.width() / 2;
    }

    /// Comes closer to what lies at a pixel, or moves away from it.
    ///
    /// @param factor above 1 comes closer
    void zoom(double factor, double x) {
        viewport.zoom(factor, x);
        touched = true;
    }

    public void zoomAll() {
        viewport.showAll();
        touched = true;
    }

    /// Shows what lies further right.
    void scroll(double pixels) {
        viewport.scroll(pixels);
        touched = true;
    }

    /// Plays from there; a paused player stays paused there.
    public void seek(long frame) {
        var wanted = recording;
        if (wanted == null || !seekable.get()) {
            return;
        }
        long there = Math.clamp(frame, 0, frames);
        var state = player.state();
        boolean on = state.phase() != Phase.IDLE && state.phase() != Phase.ENDED;
        if (on && state.recording() == wanted) {
            player.seek(there);
        } else {
            player.play(wanted, there);
        }
        touched = true;
    }

    /// Plays from a little later.
    ///
    /// @param seconds forward; negative is back
    public void seekBy(double seconds) {
        seek(Math.round(Math.max(0, head) + seconds * rate()));
    }

    public void seekToStart() {
        seek(0);
    }

    /// The last second, so that there is something to hear.
    public void seekToEnd() {
        seek(Math.max(0, frames - rate()));
    }

    void select(Stretch part) {
        long to = Math.min(part.to(), frames);
        desk.selectionProperty().set(part.from() < to ? new Stretch(part.from(), to) : null);
    }

    /// Means all of it again.
    public void selectNothing() {
        desk.selectionProperty().set(null);
    }
}
