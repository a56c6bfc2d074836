// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.playback;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import studio.timbre.audio.PcmFormat;
import studio.timbre.audio.Recording;
import studio.timbre.playback.PlayerState.Phase;

/// A player without sound: it moves on with a clock of the test's own and writes down what it was
/// told.
public final class FakePlayer implements Player {
    private final LongSupplier clock;
    private final List<String> told = new ArrayList<>();
    private Phase phase = Phase.IDLE;
    private @Nullable Recording recording;
    private double frame;
    private double speed = 1;
    private long since;
    private int stalls;
    private int underruns;
    private List<OutputDevice> devices = List.of();

    /// @param clock nanoseconds, as [System#nanoTime]
    public FakePlayer(LongSupplier clock) {
        this.clock = clock;
    }

    /// What it was told, in order, such as `seek 4800`.
    public List<String> told() {
        return List.copyOf(told);
    }

    /// From now on it does this, at the frame it is at.
    public void enter(Phase next) {
        frame = state().frameAt(clock.getAsLong());
        since = clock.getAsLong();
        phase = next;
    }

    /// How often the stream and this machine were late.
    public void late(int newStalls, int newUnderruns) {
        stalls = newStalls;
        underruns = newUnderruns;
    }

    /// The devices there are from now on.
    public void plug(OutputDevice... there) {
        devices = List.of(there);
    }

    @Override
    public void play(Programme programme, long from) {
        told.add("play " + from);
        recording = programme.recording();
        move(from);
        phase = Phase.PLAYING;
    }

    @Override
    public void switchTo(Programme next) {
        told.add("switch, gain %.3f".formatted(next.gain()));
        recording = next.recording();
    }

    @Override
    public void switchTo(Programme next, long to) {
        told.add("switch to %d, gain %.3f".formatted(to, next.gain()));
        recording = next.recording();
        move(to);
    }

    @Override
    public void expect(Set<PcmFormat> formats) {
        told.add("expect " + formats.size());
    }

    @Override
    public void speed(double factor) {
        told.add("speed %.2f".formatted(factor));
        enter(phase);
        speed = factor;
    }

    @Override
    public void pause() {
        told.add("pause");
        enter(Phase.PAUSED);
    }

    @Override
    public void resume() {
        told.add("resume");
        enter(Phase.PLAYING);
    }

    @Override
    public void stop() {
        told.add("stop");
        phase = Phase.IDLE;
        recording = null;
        move(0);
    }

    @Override
    public void seek(long to) {
        told.add("seek " + to);
        move(to);
    }

    private void move(long to) {
        frame = to;
        since = clock.getAsLong();
    }

    @Override
    public void loop(long from, long to) {
        told.add("loop " + from + " " + to);
    }

    @Override
    public void noLoop() {
        told.add("no loop");
    }

    @Override
    public void level(double gain) {
        told.add("level %.3f".formatted(gain));
    }

    @Override
    public void device(@Nullable OutputDevice device) {
        told.add("device " + (device == null ? "default" : device.name()));
    }

    @Override
    public void reserve(Reserve reserve) {
        told.add("reserve " + reserve);
    }

    @Override
    public PlayerState state() {
        var played = recording;
        var format = played == null ? null : played.format();
        boolean moves = phase == Phase.PLAYING && format != null;
        double limit = moves && played != null ? Math.max(frame, played.frames()) : frame;
        return new PlayerState(
                phase,
                played,
                since,
                frame,
                moves ? speed * format.sampleRate() : 0,
                limit,
                phase == Phase.PLAYING ? since : 0,
                stalls,
                Duration.ofMillis(300L * stalls),
                underruns,
                Duration.ofMillis(5L * underruns),
                0,
                Duration.ZERO);
    }

    @Override
    public List<OutputDevice> devices() {
        return devices;
    }

    @Override
    public void close() {
        told.add("close");
    }
}
