// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.take;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import studio.timbre.audio.Draft;
import studio.timbre.audio.Ending;
import studio.timbre.audio.PcmFormat;
import studio.timbre.audio.Recording;
import studio.timbre.speech.Measures;
import studio.timbre.speech.Origin;
import studio.timbre.speech.RunState;
import studio.timbre.speech.SpeechException;
import studio.timbre.speech.SpeechFailure;
import studio.timbre.speech.SpeechRequest;
import studio.timbre.speech.Transport;
import studio.timbre.speech.Usage;
import studio.timbre.speech.WordTiming;

/// A take on its way, as a synthesizer would make it: noise of its own for every text.
public final class Making {
    public static final PcmFormat FORMAT = new PcmFormat(24_000, 1);
    static final String ACCOUNT = "https://example.org";

    private final Draft draft;
    private final Recording recording;
    private final Random noise;
    private final long began = System.nanoTime();

    private Making(Draft draft, String text) {
        this.draft = draft;
        recording = new Recording(draft::samples);
        noise = new Random(text.hashCode());
    }

    public static SpeechRequest request(String text) {
        return new SpeechRequest(
                "requesty",
                "openai/tts-1",
                "alloy",
                text,
                Map.of("speed", new BigDecimal("1.50"), "seed", new BigDecimal(7)),
                Transport.WHOLE);
    }

    public static Making begin(TakeStore store, String text) throws SpeechException {
        return begin(store, text, Origin.FIRST);
    }

    public static Making begin(TakeStore store, String text, Origin origin) throws SpeechException {
        return begin(store, request(text), origin);
    }

    /// Of a request of the test's own; its text makes its sound.
    public static Making begin(TakeStore store, SpeechRequest request, Origin origin)
            throws SpeechException {
        return new Making(store.begin(request, origin, ACCOUNT), request.text());
    }

    /// A whole one.
    ///
    /// @return its number
    public static long done(TakeStore store, String text) throws SpeechException {
        var making = begin(store, text);
        making.sound(12_000);
        making.end(RunState.DONE, null);
        return making.id();
    }

    public long id() {
        return draft.take();
    }

    public Recording recording() {
        return recording;
    }

    /// More sound comes, and the same bytes as its original.
    public void sound(int frames) throws SpeechException {
        if (recording.format() == null) {
            draft.begin(FORMAT, "pcm");
            recording.begin(FORMAT);
        }
        var bytes = new byte[frames * 2];
        noise.nextBytes(bytes);
        bytes[bytes.length - 1] = 1;
        draft.append(0, bytes, 0, bytes.length);
        recording.append(ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN));
        draft.grew(recording.frames());
        draft.learned(measures());
    }

    public void end(RunState state, @Nullable SpeechFailure why) throws SpeechException {
        if (why == null) {
            recording.finish();
        } else {
            recording.fail(why);
        }
        draft.keep(new Ending(state, why, measures(), recording, began));
    }

    static Measures measures() {
        return new Measures(
                "pcm",
                "req-1",
                Duration.ofMillis(20),
                Duration.ofMillis(30),
                Duration.ofMillis(500),
                1,
                new Usage(Map.of("tokens", new BigDecimal(12))),
                List.of(new WordTiming(0, 2, Duration.ofMillis(1), Duration.ofMillis(200))),
                Duration.ofMillis(1_500),
                Map.of("x-credits-remaining", "12.5"));
    }
}
