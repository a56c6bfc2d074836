// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.synthesis;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import studio.timbre.audio.EncodedAudio;
import studio.timbre.audio.Ending;
import studio.timbre.audio.Recording;
import studio.timbre.speech.Attempt;
import studio.timbre.speech.Measures;
import studio.timbre.speech.Pause;
import studio.timbre.speech.RunState;
import studio.timbre.speech.SpeechFailure;
import studio.timbre.speech.SpeechRequest;
import studio.timbre.speech.Usage;

/// One request, or the several that its script needs, on the way to becoming a recording. Whoever
/// wants to know how far it is looks.
public final class SynthesisRun {
    private static final System.Logger LOG = System.getLogger(SynthesisRun.class.getName());

    private final SpeechRequest request;
    private final Recording recording;
    private final Attempt attempt = new Attempt();
    private final CountDownLatch end = new CountDownLatch(1);
    private final long began;
    private volatile RunState state = RunState.WAITING;
    private volatile @Nullable SpeechFailure failure;
    private @Nullable Measures stored;
    private volatile List<Answer> answers = List.of();
    private volatile @Nullable String format;
    private volatile @Nullable Duration firstByte;
    private volatile @Nullable Duration firstAudio;
    private volatile @Nullable Duration total;
    private volatile @Nullable Long take;
    private volatile @Nullable SpeechFailure unkept;

    SynthesisRun(SpeechRequest request, Recording recording) {
        this.request = request;
        this.recording = recording;
        began = System.nanoTime();
    }

    private SynthesisRun(SpeechRequest request, Ending ending, long take) {
        this.request = request;
        recording = ending.recording();
        began = ending.began();
        failure = ending.failure();
        state = ending.state();
        stored = ending.measures();
        this.take = take;
        end.countDown();
    }

    /// A run that ended long ago, as it was kept.
    ///
    /// @param take its number
    public static SynthesisRun kept(SpeechRequest request, Ending ending, long take) {
        return new SynthesisRun(request, ending, take);
    }

    // Called by anybody.

    public SpeechRequest request() {
        return request;
    }

    public Recording recording() {
        return recording;
    }

    public RunState state() {
        return state;
    }

    /// Why it did not end well; null while it runs and when it is done.
    public @Nullable SpeechFailure failure() {
        return failure;
    }

    /// The pause that the provider asked for and that is being waited out, after which the request
    /// is sent again; null if there is none.
    public @Nullable Pause pause() {
        return attempt.pause();
    }

    /// Tells of each such pause as it begins, on the thread that waits.
    public void onPause(Consumer<Pause> herald) {
        attempt.onPause(herald);
    }

    /// The [System#nanoTime] from which the measures count.
    public long began() {
        return began;
    }

    public Measures measures() {
        if (stored != null) {
            return stored;
        }
        var known = answers;
        return new Measures(
                format,
                requestIds(known),
                firstByte,
                firstAudio,
                total,
                attempt.requests(),
                known.stream()
                        .map(answer -> answer.audio().usage())
                        .filter(Objects::nonNull)
                        .reduce(Usage::plus)
                        .orElse(null),
                known.size() == 1 ? known.getFirst().audio().words() : new JoinedWords(known),
                attempt.paused(),
                known.isEmpty() ? Map.of() : known.getLast().audio().remaining());
    }

    private static @Nullable String requestIds(List<Answer> answers) {
        var ids =
                answers.stream()
                        .map(answer -> answer.audio().requestId())
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(" "));
        return ids.isEmpty() ? null : ids;
    }

    /// Stops it; returns at once.
    public void cancel() {
        attempt.cancel();
    }

    /// Its number among the takes; null if it is not, or not yet, one of them.
    public @Nullable Long take() {
        return take;
    }

    /// Whether it was made before, and opened as it was kept.
    public boolean kept() {
        return stored != null;
    }

    /// Why not all of it is kept; null if it is, or will not be known before it is over.
    public @Nullable SpeechFailure unkept() {
        return unkept;
    }

    /// Whether everything is over: it ended, and is kept if it was to be.
    public boolean over() {
        return end.getCount() == 0;
    }

    /// Waits until everything is over.
    public void await() throws InterruptedException {
        end.await();
    }

    /// The same, for no longer than this.
    void await(Duration patience) throws InterruptedException {
        if (!end.await(patience.toNanos(), TimeUnit.NANOSECONDS)) {
            LOG.log(Level.WARNING, "A take is not kept in time");
        }
    }

    // Called by the synthesis thread.

    Attempt attempt() {
        return attempt;
    }

    /// A piece is answered; its sound follows what is there.
    ///
    /// @param textStart where in the script it stands
    void answered(EncodedAudio audio, int textStart) {
        var pcm = recording.format();
        var start = pcm == null ? Duration.ZERO : pcm.duration(recording.frames());
        var next = new ArrayList<>(answers);
        next.add(new Answer(audio, textStart, start));
        answers = List.copyOf(next);
    }

    void byteCame() {
        if (firstByte == null) {
            firstByte = elapsed();
        }
    }

    void detected(String name) {
        format = name;
    }

    void audioCame() {
        if (firstAudio == null) {
            firstAudio = elapsed();
            state = RunState.STREAMING;
        }
    }

    void end(RunState last, @Nullable SpeechFailure why) {
        if (state.ended() || !last.ended()) {
            throw new IllegalStateException(state + " -> " + last);
        }
        failure = why;
        total = elapsed();
        state = last;
    }

    Ending ending() {
        return new Ending(state, failure, measures(), recording, began);
    }

    void taken(@Nullable Long number) {
        take = number;
    }

    void unkept(SpeechFailure why) {
        unkept = why;
    }

    void close() {
        end.countDown();
    }

    private Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - began);
    }
}
