// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.synthesis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import studio.timbre.audio.AudioType;
import studio.timbre.audio.EncodedAudio;
import studio.timbre.audio.PcmFormat;
import studio.timbre.audio.Recording;
import studio.timbre.speech.RunState;
import studio.timbre.speech.SpeechException;
import studio.timbre.speech.SpeechFailure;
import studio.timbre.speech.SpeechRequest;
import studio.timbre.speech.WordTiming;

/// A run that goes exactly as far as the test lets it.
public final class StagedRun {
    public static final PcmFormat FORMAT = new PcmFormat(24_000, 1);

    private final SynthesisRun run;

    public StagedRun(SpeechRequest request) {
        try {
            var path = Files.createTempDirectory("staged").resolve("take.pcm");
            run = new SynthesisRun(request, new Recording(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public SynthesisRun run() {
        return run;
    }

    /// Whether somebody wished it to stop.
    public boolean cancelled() {
        return run.attempt().cancelled();
    }

    /// The provider asks for a pause.
    ///
    /// @param during runs while it is waited out
    public void pause(Duration length, Runnable during) {
        run.onPause(_ -> during.run());
        run.attempt().pause(length);
    }

    /// The provider answers; these words will be timed.
    public void answer(List<WordTiming> words) {
        run.answered(new Said(words), 0);
        run.byteCame();
    }

    /// More audio comes, a tone so that there is something to see.
    public void audio(int milliseconds) throws SpeechException {
        var recording = run.recording();
        if (recording.format() == null) {
            recording.begin(FORMAT);
        }
        int frames = FORMAT.sampleRate() * milliseconds / 1000;
        var samples = ByteBuffer.allocate(frames * 2).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < frames; i++) {
            double swell = Math.sin(Math.PI * i / frames);
            samples.putShort((short) (20_000 * swell * Math.sin(2 * Math.PI * 180 * i / 24_000)));
        }
        recording.append(samples.flip());
        run.audioCame();
    }

    /// It is one of the takes.
    public void taken(long number) {
        run.taken(number);
    }

    /// It ends well, and is kept.
    ///
    /// @param take its number
    public void keep(long take) {
        run.taken(take);
        finish();
    }

    public void finish() {
        run.recording().finish();
        run.end(RunState.DONE, null);
        run.close();
    }

    public void fail(RunState state, SpeechFailure why) {
        run.recording().fail(why);
        run.end(state, why);
        run.close();
    }

    private record Said(List<WordTiming> words) implements EncodedAudio {
        @Override
        public AudioType type() {
            return new AudioType("pcm", null, FORMAT);
        }

        @Override
        public @Nullable String requestId() {
            return "req-42";
        }

        @Override
        public int read(byte[] into, int offset, int count) {
            return -1;
        }

        @Override
        public void close() {}
    }
}
