// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.waveform;

import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.LongSupplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import org.jspecify.annotations.Nullable;
import studio.timbre.audio.Recording;
import studio.timbre.audio.Stretch;
import studio.timbre.playback.Player;
import studio.timbre.speech.WordTiming;
import studio.timbre.ui.kit.Desk;

/// What the waveform shows of the recording on the desk, and what can be done there. FX thread
/// only.
public final class WaveformViewModel implements AutoCloseable {
    private static final double STEP = Math.sqrt(2);
    private static final double FOLLOW_AT = 0.75;

    private final Desk desk;
    private final Selecting selecting;
    private final Playhead playhead;
    private final Layers layers;
    private final LongSupplier clock;
    private final Viewport viewport = new Viewport();
    private final Growth growth = new Growth();
    private final ReadOnlyBooleanWrapper seekable = new ReadOnlyBooleanWrapper();
    private final Description description = new Description();
    private @Nullable Recording recording;
    private long frames;
    private boolean ended;
    private double width = 1;
    private boolean touched = true;

    /// @param background finds out what the peaks do not tell
    /// @param clock nanoseconds, as [System#nanoTime]
    public WaveformViewModel(Desk desk, Player player, Executor background, LongSupplier clock) {
        this.desk = desk;
        this.clock = clock;
        selecting = new Selecting(desk);
        playhead = new Playhead(player);
        layers = new Layers(background);
        layers.spectrogramProperty().subscribe(() -> touched = true);
        layers.pitchProperty().subscribe(() -> touched = true);
        desk.recordingProperty().subscribe(this::open);
        desk.selectionProperty().subscribe(() -> touched = true);
    }

    private void open(@Nullable Recording next) {
        recording = next;
        frames = 0;
        ended = false;
        playhead.leave();
        layers.open(next);
        growth.begin(clock.getAsLong());
        selecting.none();
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
            description.nothing();
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
        changed |= moveHead(now);
        changed |= layers.look(frames, format.sampleRate(), ended);
        seekable.set(frames > 0);
        description.tell(head(), frames, rate(), ended);
        return changed;
    }

    private boolean resize(double extent) {
        double first = viewport.first();
        double scale = viewport.framesPerPixel();
        viewport.resize(width, extent);
        return first != viewport.first() || scale != viewport.framesPerPixel();
    }

    private boolean moveHead(long now) {
        double before = head();
        boolean changed = playhead.look(recording, frames, now);
        if (playhead.playing() && before >= 0 && viewport.shows(before)) {
            follow();
        }
        return changed;
    }

    private void follow() {
        double over = viewport.x(head()) - viewport.width() * FOLLOW_AT;
        if (over >= 1 && !viewport.whole()) {
            viewport.scroll(over);
        }
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
        return playhead.lateness();
    }

    Layers layers() {
        return layers;
    }

    /// The words that are timed so far; none if the recording is of no known text.
    List<WordTiming> words() {
        var run = desk.runProperty().get();
        boolean ours = run != null && run.recording() == recording;
        return ours ? run.measures().words() : List.of();
    }

    /// The letters of a word.
    String text(WordTiming word) {
        var run = desk.runProperty().get();
        return run == null ? "" : run.request().text().substring(word.textStart(), word.textEnd());
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
        return playhead.frame();
    }

    @Nullable Stretch selection() {
        return selecting.part();
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
        return description.wordsProperty();
    }

    // What can be done.

    public void zoomIn() {
        zoom(STEP, pivot());
    }

    public void zoomOut() {
        zoom(1 / STEP, pivot());
    }

    private double pivot() {
        double head = head();
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

    /// Shows a frame at the left edge.
    void show(double frame) {
        viewport.show(frame);
        touched = true;
    }

    /// Plays from there; a paused player stays paused there.
    public void seek(long frame) {
        var wanted = recording;
        if (wanted == null || !seekable.get()) {
            return;
        }
        playhead.seek(desk.programme(wanted), Math.clamp(frame, 0, frames));
        touched = true;
    }

    /// Plays from a little later.
    ///
    /// @param seconds forward; negative is back
    public void seekBy(double seconds) {
        seek(Math.round(Math.max(0, head()) + seconds * rate()));
    }

    public void seekToStart() {
        seek(0);
    }

    /// The last second, so that there is something to hear.
    public void seekToEnd() {
        seek(Math.max(0, frames - rate()));
    }

    /// Plays from where the next phrase begins, if there is one.
    public void seekToNextPhrase() {
        long there = layers.phraseAfter(Math.max(0, head()));
        if (there >= 0 && there < frames) {
            seek(there);
        }
    }

    /// Plays from where this phrase begins, or the one before if it has hardly begun.
    public void seekToPhraseBefore() {
        seek(layers.phraseBefore(Math.max(0, head() - rate() / 2.0)));
    }

    /// What is meant begins at the head.
    void selectFromHead() {
        selecting.begin((long) Math.max(0, head()), frames);
    }

    /// What is meant ends at the head.
    void selectToHead() {
        selecting.end((long) Math.max(0, head()), frames);
    }

    void select(Stretch part) {
        selecting.select(part, frames);
    }

    /// Means all of it again.
    public void selectNothing() {
        selecting.none();
    }

    /// Finds out no more.
    @Override
    public void close() {
        layers.open(null);
    }
}
