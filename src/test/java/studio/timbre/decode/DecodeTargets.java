// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.decode;

import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import studio.timbre.audio.AudioType;
import studio.timbre.audio.FakeEncodedAudio;
import studio.timbre.audio.PcmFormat;
import studio.timbre.audio.PcmSink;
import studio.timbre.fuzz.FuzzTarget;
import studio.timbre.speech.SpeechException;
import studio.timbre.speech.SpeechFailure;

/// The decoders as readers of spoilt bytes.
public final class DecodeTargets {
    private static final PcmFormat FORMAT = new PcmFormat(24_000, 1);
    private static final String[] PROMISES = {"pcm", "wav", "mp3", "aac", "opus", null};

    private DecodeTargets() {}

    /// What is read in this process: WAV, plain samples and FLAC to the samples, the others to the
    /// packets that FFmpeg would get.
    public static List<FuzzTarget> all() {
        return List.of(
                target("wav", (bytes, random) -> decode(new WavDecoder(), bytes, random)),
                target("flac", (bytes, random) -> decode(new FlacDecoder(), bytes, random)),
                target("mp3", (bytes, random) -> pour(SoundFormat.MP3, bytes, random)),
                target("opus", (bytes, random) -> pour(SoundFormat.OPUS, bytes, random)),
                target("aac", (bytes, random) -> pour(SoundFormat.AAC, bytes, random)),
                target("m4a", (bytes, random) -> pour(SoundFormat.M4A, bytes, random)),
                new FuzzTarget(
                        "detection",
                        seeds(),
                        List.of(SpeechException.class),
                        (bytes, random) ->
                                detected(
                                        new Decoders(Runnable::run, Optional::empty),
                                        bytes,
                                        random)));
    }

    /// Through FFmpeg, a process for each input.
    public static FuzzTarget child(Executor threads) {
        return new FuzzTarget(
                "child",
                seeds(),
                List.of(SpeechException.class),
                (bytes, random) -> {
                    try (var decoders =
                            new Decoders(threads, () -> Optional.of(Reference.program()))) {
                        return detected(decoders, bytes, random);
                    }
                });
    }

    private static FuzzTarget target(String format, FuzzTarget.Work work) {
        var seeds = seeds(format).toList();
        return new FuzzTarget(format, seeds, List.of(SpeechException.class), work);
    }

    private static List<byte[]> seeds() {
        var formats = List.of("wav", "flac", "mp3", "opus", "aac", "m4a", "late.m4a");
        return formats.stream().flatMap(DecodeTargets::seeds).toList();
    }

    /// A second of sound, and a third of it.
    private static Stream<byte[]> seeds(String format) {
        var whole =
                switch (format) {
                    case "m4a" -> Reference.encoded("m4a", FORMAT, 1, "-movflags", "+faststart");
                    case "late.m4a" -> Reference.encoded("m4a", FORMAT, 1);
                    case "aac" -> Reference.encoded("aac", FORMAT, 1, "-f", "adts");
                    case "flac" -> Reference.encoded("flac", FORMAT, 1, "-frame_size", "576");
                    default -> Reference.encoded(format, FORMAT, 1);
                };
        return Stream.of(whole, Arrays.copyOf(whole, whole.length / 3));
    }

    private static FakeEncodedAudio audio(byte[] bytes, Random random) {
        var promise = PROMISES[random.nextInt(PROMISES.length)];
        var type = new AudioType(promise, null, FORMAT);
        int reads = random.nextInt(8) == 0 ? 1 + random.nextInt(500) : 1 << 20;
        return new FakeEncodedAudio(type, bytes).inReadsOf(() -> reads);
    }

    private static double pour(SoundFormat format, byte[] bytes, Random random) throws Exception {
        var feed = format.feed();
        boolean whole = feed.pour(audio(bytes, random), OutputStream.nullOutputStream());
        var _ = feed.padding();
        if (!whole) {
            throw new SpeechException(new SpeechFailure.StreamBroken("as the decoder says"));
        }
        return 0;
    }

    private static double decode(Decoder decoder, byte[] bytes, Random random) throws Exception {
        var length = new Length();
        decoder.decode(audio(bytes, random), length);
        return length.seconds;
    }

    private static double detected(Decoders decoders, byte[] bytes, Random random)
            throws Exception {
        var length = new Length();
        var detected = decoders.detect(audio(bytes, random));
        detected.decoder().decode(detected.audio(), length);
        return length.seconds;
    }

    /// Counts the sound that comes out.
    private static final class Length implements PcmSink {
        private double perSecond;
        private double seconds;

        @Override
        public void begin(PcmFormat format) {
            perSecond = (double) format.sampleRate() * format.frameBytes();
        }

        @Override
        public void append(ByteBuffer frames) {
            seconds += frames.remaining() / perSecond;
        }
    }
}
