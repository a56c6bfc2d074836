// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.decode;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import studio.timbre.audio.AudioType;
import studio.timbre.audio.FakeEncodedAudio;
import studio.timbre.audio.PcmFormat;
import studio.timbre.audio.PcmSink;
import studio.timbre.speech.SpeechException;

/// Feeds spoilt streams to everything that reads bytes from the network, the same ones for the same
/// seed. Most go as far as FFmpeg's door, some through it.
public final class Fuzz implements AutoCloseable {
    private static final PcmFormat FORMAT = new PcmFormat(24_000, 1);
    private static final int THROUGH = 1000;

    private final List<byte[]> seeds =
            List.of(
                    seed("wav"),
                    seed("flac", "-frame_size", "576"),
                    seed("mp3"),
                    seed("opus"),
                    seed("aac", "-f", "adts"),
                    seed("m4a", "-movflags", "+faststart"));
    private final Random random;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final com.sun.management.ThreadMXBean memory =
            (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
    private long declared;
    private long ended;
    private double slowestMillis;
    private long mostBytes;

    public Fuzz(long seed) {
        random = new Random(seed);
    }

    private static byte[] seed(String extension, String... options) {
        var second = Reference.encoded(extension, FORMAT, 1, options);
        return extension.equals("m4a") ? second : Arrays.copyOf(second, second.length / 3);
    }

    /// Runs so many inputs; whatever is not a declared failure is thrown.
    ///
    /// @param through each how many-th of those that are FFmpeg's goes through it
    void run(int inputs, int through) {
        for (int i = 0; i < inputs; i++) {
            var bytes = spoilt(seeds.get(i % seeds.size()));
            long allocated = memory.getCurrentThreadAllocatedBytes();
            long began = System.nanoTime();
            boolean child = random.nextInt(through) == 0;
            try {
                one(bytes, child);
            } catch (IOException | RuntimeException | Error e) {
                throw new AssertionError("input " + i + " of " + bytes.length + " bytes", e);
            }
            if (!child) {
                slowestMillis = Math.max(slowestMillis, (System.nanoTime() - began) / 1e6);
                mostBytes =
                        Math.max(mostBytes, memory.getCurrentThreadAllocatedBytes() - allocated);
            }
        }
    }

    private void one(byte[] bytes, boolean child) throws IOException {
        var type = new AudioType(random.nextBoolean() ? "pcm" : null, null, FORMAT);
        int reads = random.nextInt(8) == 0 ? 1 + random.nextInt(500) : 1 << 20;
        if (child) {
            attempt(() ->
                    decode(
                            new Decoders(threads, () -> Optional.of(Reference.program())),
                            audio(type, bytes, reads)));
            return;
        }
        for (var format : List.of(SoundFormat.MP3, SoundFormat.AAC, SoundFormat.OPUS)) {
            attempt(() -> {
                boolean _ =
                        format.feed()
                                .pour(audio(type, bytes, reads), OutputStream.nullOutputStream());
            });
        }
        attempt(() -> new FlacDecoder().decode(audio(type, bytes, reads), new Nowhere()));
        attempt(() -> decode(new Decoders(threads, Optional::empty), audio(type, bytes, reads)));
    }

    private interface Work {
        void run() throws IOException, SpeechException;
    }

    private void attempt(Work work) throws IOException {
        try {
            work.run();
            ended++;
        } catch (SpeechException e) {
            declared++;
        }
    }

    private static FakeEncodedAudio audio(AudioType type, byte[] bytes, int reads) {
        return new FakeEncodedAudio(type, bytes).inReadsOf(() -> reads);
    }

    private static void decode(Decoders decoders, FakeEncodedAudio audio) throws SpeechException {
        var detected = decoders.detect(audio);
        detected.decoder().decode(detected.audio(), new Nowhere());
    }

    private byte[] spoilt(byte[] seed) {
        var bytes =
                random.nextInt(4) == 0
                        ? Arrays.copyOf(seed, random.nextInt(seed.length))
                        : seed.clone();
        for (int changes = random.nextInt(10); changes > 0 && bytes.length > 0; changes--) {
            int at =
                    random.nextInt(
                            random.nextBoolean() ? Math.min(200, bytes.length) : bytes.length);
            switch (random.nextInt(4)) {
                case 0 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
                case 1 -> bytes[at] = (byte) random.nextInt(256);
                case 2 ->
                        Arrays.fill(
                                bytes,
                                at,
                                Math.min(bytes.length, at + random.nextInt(64)),
                                (byte) -random.nextInt(2));
                default -> bytes = moved(bytes, at);
            }
        }
        return bytes;
    }

    private byte[] moved(byte[] bytes, int at) {
        int from = random.nextInt(bytes.length);
        int count = Math.min(random.nextInt(500), bytes.length - Math.max(at, from));
        System.arraycopy(bytes.clone(), from, bytes, at, count);
        return bytes;
    }

    double slowestMillis() {
        return slowestMillis;
    }

    long mostBytes() {
        return mostBytes;
    }

    /// Which part of the attempts ended in a declared failure.
    double declared() {
        return declared / (double) (declared + ended);
    }

    @Override
    public void close() {
        threads.close();
    }

    /// The program: prints the rate now and then.
    ///
    /// @return whether no input took longer than two seconds or more than 64 MB
    public static boolean run(int inputs) {
        try (var fuzz = new Fuzz(20_261_120)) {
            long began = System.nanoTime();
            int step = Math.max(1, inputs / 20);
            for (int done = step; done <= inputs; done += step) {
                fuzz.run(step, THROUGH);
                System.out.printf(
                        Locale.ROOT,
                        "%,d inputs, %.0f per second, %.0f %% declared failures, slowest %.0f ms, most %.1f MB%n",
                        done,
                        done / ((System.nanoTime() - began) / 1e9),
                        100 * fuzz.declared(),
                        fuzz.slowestMillis,
                        fuzz.mostBytes / 1e6);
            }
            return fuzz.slowestMillis < 2000 && fuzz.mostBytes < 64 << 20;
        }
    }

    private static final class Nowhere implements PcmSink {
        @Override
        public void begin(PcmFormat format) {}

        @Override
        public void append(ByteBuffer frames) {}
    }
}
