// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.transport;

import java.util.concurrent.Executor;
import java.util.function.LongSupplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.jspecify.annotations.Nullable;
import studio.timbre.audio.Recording;
import studio.timbre.audio.Stretch;
import studio.timbre.language.Messages;
import studio.timbre.playback.Player;
import studio.timbre.playback.PlayerState;
import studio.timbre.playback.PlayerState.Phase;
import studio.timbre.ui.kit.Desk;
import studio.timbre.ui.kit.Outlets;
import studio.timbre.ui.kit.TimeText;

/// Lets the recording on the desk be heard, and says how it goes. FX thread only.
public final class TransportViewModel {
    private final Desk desk;
    private final Player player;
    private final LongSupplier clock;
    private final Loudness loudness;
    private final Speed speed;
    private final Outlets outlets;
    private final ReadOnlyBooleanWrapper playable = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper stoppable = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper sounding = new ReadOnlyBooleanWrapper();
    private final BooleanProperty looping = new SimpleBooleanProperty();
    private final ReadOnlyStringWrapper position = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper state = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper lateness = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper latenessWhy = new ReadOnlyStringWrapper("");
    private @Nullable Stretch looped;
    private long shownHead = -1;
    private long shownLength = -1;
    private boolean shownArriving;
    private int shownLate = -1;

    /// @param aside runs what takes its time
    /// @param fx runs on the FX thread
    /// @param clock nanoseconds, as [System#nanoTime]
    public TransportViewModel(
            Desk desk, Player player, Executor aside, Executor fx, LongSupplier clock) {
        this.desk = desk;
        this.player = player;
        this.clock = clock;
        loudness = new Loudness(player);
        speed = new Speed(player);
        outlets = new Outlets(player, aside, fx);
        // The player forgets a loop with the recording.
        desk.recordingProperty().subscribe(() -> looped = null);
        look();
    }

    /// Looks how far it is; called once before each frame on the screen.
    public void look() {
        var recording = desk.recordingProperty().get();
        var now = player.state();
        boolean ours = recording != null && now.recording() == recording;
        playable.set(recording != null && recording.frames() > 0);
        stoppable.set(now.phase() != Phase.IDLE && now.phase() != Phase.ENDED);
        sounding.set(ours && sounds(now.phase()));
        state.set(words(ours ? now.phase() : Phase.IDLE));
        tellPosition(recording, ours ? now.frameAt(clock.getAsLong()) : 0);
        tellLateness(now);
        loop(recording, ours && stoppable.get());
    }

    private static boolean sounds(Phase phase) {
        return phase == Phase.PLAYING || phase == Phase.BUFFERING || phase == Phase.NO_DEVICE;
    }

    private String words(Phase phase) {
        return switch (phase) {
            case IDLE -> Messages.text(playable.get() ? "transport.ready" : "transport.empty");
            case BUFFERING ->
                    Messages.text(playable.get() ? "transport.buffering" : "transport.waiting");
            case PLAYING -> Messages.text("transport.playing");
            case PAUSED -> Messages.text("transport.paused");
            case ENDED -> Messages.text("transport.ended");
            case NO_DEVICE -> Messages.text("transport.no-device");
        };
    }

    private void tellPosition(@Nullable Recording recording, double frame) {
        var format = recording == null ? null : recording.format();
        double rate = format == null ? 1 : format.sampleRate();
        double length = recording == null ? 0 : recording.frames() / rate;
        double head = Math.clamp(frame / rate, 0, length);
        boolean arriving = recording != null && !recording.ended();
        long headTenths = (long) (head * 10);
        long lengthTenths = (long) (length * 10);
        if (headTenths != shownHead || lengthTenths != shownLength || arriving != shownArriving) {
            shownHead = headTenths;
            shownLength = lengthTenths;
            shownArriving = arriving;
            var key = arriving ? "transport.position.arriving" : "transport.position";
            position.set(Messages.text(key, TimeText.of(head, 1), TimeText.of(length, 1)));
        }
    }

    private void tellLateness(PlayerState now) {
        int late = now.stalls() + now.underruns() + now.losses();
        if (late == shownLate) {
            return;
        }
        shownLate = late;
        lateness.set(late == 0 ? "" : Messages.text("transport.late", late));
        latenessWhy.set(
                Messages.text(
                        "transport.late.why",
                        now.stalls(),
                        now.stalled().toMillis(),
                        now.underruns(),
                        now.underrun().toMillis(),
                        now.losses()));
    }

    /// The player knows a loop by its frames, so it is told when they become known or change.
    private void loop(@Nullable Recording recording, boolean on) {
        var wanted = recording != null && on && looping.get() ? part(recording) : null;
        if (wanted == null && looped != null) {
            player.noLoop();
        } else if (wanted != null && !wanted.equals(looped)) {
            player.loop(wanted.from(), wanted.to());
        }
        looped = wanted;
    }

    private @Nullable Stretch part(Recording recording) {
        var selection = desk.selectionProperty().get();
        boolean known = recording.ended() && recording.frames() > 0;
        return selection != null || !known ? selection : new Stretch(0, recording.frames());
    }

    // What is seen.

    /// Whether there is something to hear.
    public ReadOnlyBooleanProperty playableProperty() {
        return playable.getReadOnlyProperty();
    }

    /// Whether anything is on.
    public ReadOnlyBooleanProperty stoppableProperty() {
        return stoppable.getReadOnlyProperty();
    }

    /// Whether it plays, or will as soon as it can.
    public ReadOnlyBooleanProperty soundingProperty() {
        return sounding.getReadOnlyProperty();
    }

    /// Whether the selection, or all where there is none, is heard again and again.
    public BooleanProperty loopingProperty() {
        return looping;
    }

    /// Such as `0:03.2 / 0:12.8`.
    public ReadOnlyStringProperty positionProperty() {
        return position.getReadOnlyProperty();
    }

    /// What the player does, in words.
    public ReadOnlyStringProperty stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// How often the sound was late; empty when never.
    public ReadOnlyStringProperty latenessProperty() {
        return lateness.getReadOnlyProperty();
    }

    /// Whose fault it was.
    public ReadOnlyStringProperty latenessWhyProperty() {
        return latenessWhy.getReadOnlyProperty();
    }

    public Loudness loudness() {
        return loudness;
    }

    public Speed speed() {
        return speed;
    }

    public Outlets outlets() {
        return outlets;
    }

    // What can be done.

    public void playOrPause() {
        var recording = desk.recordingProperty().get();
        var now = player.state();
        if (recording != null && now.recording() == recording && now.phase() == Phase.PAUSED) {
            player.resume();
        } else if (sounding.get()) {
            player.pause();
        } else if (recording != null && playable.get()) {
            var selection = desk.selectionProperty().get();
            looped = null;
            player.play(desk.programme(recording), selection == null ? 0 : selection.from());
        }
        look();
    }

    public void stop() {
        player.stop();
        look();
    }

    public void toStart() {
        var recording = desk.recordingProperty().get();
        if (recording != null && player.state().recording() == recording && stoppable.get()) {
            player.seek(0);
        } else if (recording != null && playable.get()) {
            looped = null;
            player.play(desk.programme(recording), 0);
        }
        look();
    }

    /// Begins or ends to hear it again and again.
    public void loop() {
        looping.set(!looping.get());
        look();
    }
}
