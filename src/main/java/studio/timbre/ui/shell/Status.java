// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.shell;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import studio.timbre.audio.Recording;
import studio.timbre.playback.PlayerState;
import studio.timbre.playback.PlayerState.Phase;
import studio.timbre.speech.RunState;
import studio.timbre.speech.SpeechFailure;
import studio.timbre.synthesis.SynthesisRun;

/// How far the latest run and its sound are, and what was measured, at one moment.
///
/// @param firstAudio from sending to the first decoded sample
/// @param heard from sending to the first sample on the device
/// @param realTimeFactor how long it took, divided by how long it sounds; known at the end
/// @param underruns how often this machine was late
/// @param pause until the request goes again, if the provider asked for that; whole seconds
/// @param place which part of a script in parts it is about; empty if it is in one
public record Status(
        Step step,
        @Nullable Duration firstAudio,
        @Nullable Duration heard,
        @Nullable Double realTimeFactor,
        int underruns,
        @Nullable Duration pause,
        String place) {

    public static final Status NONE = new Status(Step.READY, null, null, null, 0, null, "");

    /// Where a run is on its way from the provider to the ear.
    public enum Step {
        READY("status.ready"),
        CONNECTING("status.connecting"),
        HELD_BACK("status.heldBack"),
        FIRST_BYTE("status.firstByte"),
        FIRST_AUDIO("status.firstAudio"),
        PLAYING("status.playing"),
        BUFFERING("status.buffering"),
        PAUSED("status.paused"),
        DRAINING("status.draining"),
        DONE("status.done"),
        CANCELLED("status.cancelled"),
        INCOMPLETE("status.incomplete"),
        FAILED("status.failed"),
        NO_DEVICE("status.noDevice");

        private final String key;

        Step(String key) {
            this.key = key;
        }

        /// Its key in the messages.
        public String key() {
            return key;
        }

        public boolean moving() {
            return switch (this) {
                case CONNECTING, HELD_BACK, FIRST_BYTE, FIRST_AUDIO, PLAYING, BUFFERING, DRAINING ->
                        true;
                case READY, PAUSED, DONE, CANCELLED, INCOMPLETE, FAILED, NO_DEVICE -> false;
            };
        }
    }

    /// What there is to say about a run and the player.
    ///
    /// @param heard from sending to the first sample on the device; null if not known
    public static Status of(
            @Nullable SynthesisRun run, PlayerState player, @Nullable Duration heard) {
        if (run == null) {
            return NONE;
        }
        var measures = run.measures();
        boolean mine = player.recording() == run.recording();
        var step =
                step(
                        run.state(),
                        mine ? player.phase() : Phase.IDLE,
                        measures.firstByte() != null,
                        heard != null);
        var pause = run.pause();
        return new Status(
                pause != null && waits(step) ? Step.HELD_BACK : step,
                measures.firstAudio(),
                heard,
                realTimeFactor(run, measures.total()),
                mine ? player.underruns() : 0,
                pause == null ? null : Duration.ofSeconds(pause.left().toSeconds() + 1),
                "");
    }

    /// What there is to say about parts that are joined to be heard.
    ///
    /// @param began when that was asked for, as [System#nanoTime]
    static Status of(Recording joined, PlayerState player, long began, String place) {
        boolean mine = player.recording() == joined;
        long first = mine ? player.firstHeard() : 0;
        return new Status(
                step(state(joined), mine ? player.phase() : Phase.IDLE, false, first != 0),
                null,
                first == 0 ? null : Duration.ofNanos(first - began),
                null,
                mine ? player.underruns() : 0,
                null,
                place);
    }

    private static RunState state(Recording joined) {
        if (!joined.ended()) {
            return joined.frames() == 0 ? RunState.WAITING : RunState.STREAMING;
        }
        var failure = joined.failure();
        if (failure == null) {
            return RunState.DONE;
        }
        return failure instanceof SpeechFailure.Cancelled ? RunState.CANCELLED : RunState.FAILED;
    }

    /// Whether a player plays or would go on.
    static boolean sounds(PlayerState player) {
        return switch (player.phase()) {
            case PLAYING, BUFFERING, PAUSED, NO_DEVICE -> true;
            case IDLE, ENDED -> false;
        };
    }

    /// Whether nothing is heard meanwhile.
    private static boolean waits(Step step) {
        return step == Step.CONNECTING || step == Step.FIRST_AUDIO || step == Step.BUFFERING;
    }

    private static Step step(RunState state, Phase phase, boolean anyByte, boolean heard) {
        return switch (state) {
            case WAITING -> anyByte ? Step.FIRST_BYTE : Step.CONNECTING;
            case STREAMING ->
                    switch (phase) {
                        case PLAYING -> Step.PLAYING;
                        case PAUSED -> Step.PAUSED;
                        case NO_DEVICE -> Step.NO_DEVICE;
                        case BUFFERING, ENDED -> heard ? Step.BUFFERING : Step.FIRST_AUDIO;
                        case IDLE -> Step.FIRST_AUDIO;
                    };
            case DONE ->
                    switch (phase) {
                        case PLAYING, BUFFERING -> Step.DRAINING;
                        case PAUSED -> Step.PAUSED;
                        case NO_DEVICE -> Step.NO_DEVICE;
                        case IDLE, ENDED -> Step.DONE;
                    };
            case INCOMPLETE -> Step.INCOMPLETE;
            case FAILED -> Step.FAILED;
            case CANCELLED -> Step.CANCELLED;
        };
    }

    private static @Nullable Double realTimeFactor(SynthesisRun run, @Nullable Duration total) {
        var format = run.recording().format();
        long frames = run.recording().frames();
        if (total == null || format == null || frames == 0 || run.state() != RunState.DONE) {
            return null;
        }
        return (double) total.toNanos() / format.duration(frames).toNanos();
    }
}
