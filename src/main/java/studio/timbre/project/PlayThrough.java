// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.project;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import studio.timbre.audio.Recording;
import studio.timbre.audio.Resampler;
import studio.timbre.speech.ProviderWords;
import studio.timbre.speech.SpeechException;
import studio.timbre.speech.SpeechFailure;
import studio.timbre.synthesis.SynthesisRun;

/// The sound of several runs, one after another without a gap, as one recording that grows while
/// they do. Any thread may look.
public final class PlayThrough {
    private final Recording recording;
    private final Resampler resampler;
    private final Object lock = new Object();
    private volatile List<Mark> marks = List.of();
    private @Nullable Thread writer;
    private boolean cancelled;

    private PlayThrough(Path samples, Resampler resampler) {
        recording = new Recording(samples);
        this.resampler = resampler;
    }

    /// A part of it.
    ///
    /// @param key whose sound it is
    public record Part(String key, Awaited run) {}

    /// Waits for a run to begin.
    public interface Awaited {
        /// Null if it never will.
        @Nullable SynthesisRun await() throws InterruptedException;
    }

    /// Where the sound of a part begins.
    public record Mark(String key, long start, SynthesisRun run) {}

    /// Returns at once; the parts are joined on a thread of their own. What has another format than
    /// the first is resampled; what has no sound is passed over.
    ///
    /// @param samples the file for the joined sound
    public static PlayThrough of(
            List<Part> parts, Path samples, Resampler resampler, Executor threads) {
        var through = new PlayThrough(samples, resampler);
        threads.execute(() -> through.join(List.copyOf(parts)));
        return through;
    }

    public Recording recording() {
        return recording;
    }

    /// The parts that have begun, in order; only grows.
    public List<Mark> marks() {
        return marks;
    }

    /// The part that sounds at a frame; empty before the first.
    public Optional<Mark> at(double frame) {
        return marks.reversed().stream().filter(mark -> mark.start() <= frame).findFirst();
    }

    /// Ends it where it is; the runs go on.
    public void cancel() {
        synchronized (lock) {
            cancelled = true;
            if (writer != null) {
                writer.interrupt();
            }
        }
    }

    // Called by its own thread.

    private void join(List<Part> parts) {
        var failure = begin() ? joined(parts) : null;
        if (ended()) {
            failure = new SpeechFailure.Cancelled();
        }
        if (failure == null) {
            recording.finish();
        } else {
            recording.fail(failure);
        }
    }

    private boolean begin() {
        synchronized (lock) {
            writer = Thread.currentThread();
            return !cancelled;
        }
    }

    /// Whether it was ended early; from now on nobody interrupts.
    private boolean ended() {
        synchronized (lock) {
            writer = null;
            return cancelled;
        }
    }

    private @Nullable SpeechFailure joined(List<Part> parts) {
        try {
            for (var part : parts) {
                var run = part.run().await();
                if (run != null && run.recording().await(0)) {
                    append(part.key(), run);
                }
            }
            return marks.isEmpty() ? new SpeechFailure.NoAudio(ProviderWords.NONE) : null;
        } catch (SpeechException e) {
            return e.failure();
        } catch (InterruptedException e) {
            return new SpeechFailure.Cancelled();
        }
    }

    private void append(String key, SynthesisRun run) throws SpeechException, InterruptedException {
        var source = run.recording();
        var format = recording.format();
        if (format == null) {
            format = Objects.requireNonNull(source.format(), "frames without a format");
            recording.begin(format);
        }
        var next = new ArrayList<>(marks);
        next.add(new Mark(key, recording.frames(), run));
        marks = List.copyOf(next);
        var same = format.equals(source.format()) ? source : resampler.resample(source, format);
        new Copy(same, source, recording).run();
    }
}
