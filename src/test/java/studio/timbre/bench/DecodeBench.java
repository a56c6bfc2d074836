// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import studio.timbre.audio.EncodedAudio;
import studio.timbre.audio.FakeEncodedAudio;
import studio.timbre.audio.PcmFormat;
import studio.timbre.audio.PcmSink;
import studio.timbre.decode.Decoders;
import studio.timbre.decode.Reference;
import studio.timbre.speech.SpeechException;

/// How soon the first sample of a stream is decoded that comes at four times real time, and how
/// fast a whole file is, beside the ffmpeg command on the same bytes in turn. Fails if Timbre is
/// later than the command, or if a stream that comes at a hundred times real time is not seen to be
/// as slow as that.
final class DecodeBench {
    private static final PcmFormat FORMAT = new PcmFormat(24_000, 1);
    private static final int SECONDS = 120;
    private static final int SHORT_SECONDS = 2;
    private static final int PACE = 4;
    private static final long ANSWER_NANOS = 100_000_000;
    private static final double SLOW = 100;
    private static final double NOISE_MILLIS = 3;

    private record Kind(String name, String demuxer, String... options) {
        byte[] encoded(int seconds) {
            return Reference.encoded(name, FORMAT, seconds, options);
        }
    }

    private static final List<Kind> KINDS =
            List.of(
                    new Kind("wav", "wav"),
                    new Kind("flac", "flac", "-metadata_header_padding", "0"),
                    new Kind("mp3", "mp3"),
                    new Kind("opus", "ogg"),
                    new Kind("aac", "aac", "-f", "adts"),
                    new Kind("m4a", "mov", "-movflags", "+faststart"));

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Decoders decoders =
            new Decoders(threads, Path.of("target", "reference", "engines").toAbsolutePath());

    private DecodeBench() {}

    /// @return whether all was as it should be
    static boolean run(int rounds) throws Exception {
        System.out.printf(
                Locale.ROOT,
                "%d rounds, load %.1f%n",
                rounds,
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
        var bench = new DecodeBench();
        try {
            boolean soon = true;
            for (var kind : KINDS) {
                soon &= bench.first(kind, rounds);
            }
            boolean seen = true;
            for (var kind : KINDS) {
                seen &= bench.whole(kind, Math.min(rounds, 5));
            }
            System.out.println(
                    soon
                            ? "never later than the command: yes"
                            : "never later than the command: NO");
            System.out.println(
                    seen ? "the slow stream is seen: yes" : "the slow stream is seen: NO");
            return soon && seen;
        } finally {
            bench.threads.close();
        }
    }

    private boolean first(Kind kind, int rounds) throws Exception {
        var encoded = kind.encoded(SHORT_SECONDS);
        double pace = (double) PACE * encoded.length / SHORT_SECONDS;
        var ours = new double[rounds];
        var plain = new double[rounds];
        for (int i = 0; i < rounds; i++) {
            decoders.expect();
            LockSupport.parkNanos(ANSWER_NANOS);
            ours[i] = timbre(new PacedAudio(kind.name(), encoded, pace));
            plain[i] = command(kind, new PacedAudio(kind.name(), encoded, pace));
        }
        System.out.printf(
                Locale.ROOT,
                "%-5s first byte to first sample %5.0f ms (%.0f..%.0f)   ffmpeg started before %5.0f ms (%.0f..%.0f)%n",
                kind.name(),
                at(ours, 0.5),
                at(ours, 0.05),
                at(ours, 0.95),
                at(plain, 0.5),
                at(plain, 0.05),
                at(plain, 0.95));
        return at(ours, 0.5) <= at(plain, 0.5) + NOISE_MILLIS;
    }

    private double timbre(PacedAudio audio) throws SpeechException {
        var sink = new Stopwatch();
        var detected = decoders.detect(audio);
        detected.decoder().decode(detected.audio(), sink);
        return (sink.first - audio.began()) / 1e6;
    }

    private double command(Kind kind, PacedAudio audio) throws IOException {
        var child = child(kind, "-probesize", "32", "-analyzeduration", "0");
        threads.execute(() -> feed(audio, child.getOutputStream()));
        try (InputStream out = child.getInputStream()) {
            boolean _ = out.read() < 0;
            double millis = (System.nanoTime() - audio.began()) / 1e6;
            out.transferTo(OutputStream.nullOutputStream());
            return millis;
        }
    }

    private static void feed(PacedAudio audio, OutputStream into) {
        var room = new byte[1 << 13];
        try (into) {
            for (int read; (read = audio.read(room, 0, room.length)) >= 0; ) {
                into.write(room, 0, read);
                into.flush();
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private boolean whole(Kind kind, int rounds) throws Exception {
        var encoded = kind.encoded(SECONDS);
        var ours = new double[rounds];
        var plain = new double[rounds];
        var slow = new double[rounds];
        for (int i = 0; i < rounds; i++) {
            ours[i] = seconds(() -> decode(new FakeEncodedAudio((String) null, encoded)));
            plain[i] =
                    seconds(() -> {
                        var child = child(kind);
                        threads.execute(() ->
                                feed(
                                        new PacedAudio(kind.name(), encoded, 1e12),
                                        child.getOutputStream()));
                        child.getInputStream().transferTo(OutputStream.nullOutputStream());
                    });
            slow[i] =
                    seconds(() ->
                            decode(
                                    new PacedAudio(
                                            kind.name(),
                                            encoded,
                                            SLOW * encoded.length / SECONDS)));
        }
        System.out.printf(
                Locale.ROOT,
                "%-5s %5.0f x real time (%.0f..%.0f)   ffmpeg %5.0f x   a stream at %.0f x: %5.0f x%n",
                kind.name(),
                SECONDS / at(ours, 0.5),
                SECONDS / at(ours, 0.95),
                SECONDS / at(ours, 0.05),
                SECONDS / at(plain, 0.5),
                SLOW,
                SECONDS / at(slow, 0.5));
        return SECONDS / at(slow, 0.5) <= SLOW;
    }

    private void decode(EncodedAudio audio) throws SpeechException {
        var detected = decoders.detect(audio);
        detected.decoder().decode(detected.audio(), new Stopwatch());
    }

    private static Process child(Kind kind, String... options) throws IOException {
        var command =
                new ArrayList<>(List.of(Reference.program().toString(), "-v", "quiet", "-nostdin"));
        command.addAll(List.of(options));
        if (kind.name().equals("opus")) {
            command.addAll(List.of("-c:a", "libopus"));
        }
        command.addAll(
                List.of(
                        "-f",
                        kind.demuxer(),
                        "-i",
                        "pipe:0",
                        "-flush_packets",
                        "1",
                        "-f",
                        "s16le",
                        "pipe:1"));
        return new ProcessBuilder(command).start();
    }

    private interface Work {
        void run() throws Exception;
    }

    private static double seconds(Work work) throws Exception {
        long began = System.nanoTime();
        work.run();
        return (System.nanoTime() - began) / 1e9;
    }

    private static double at(double[] values, double part) {
        var sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[(int) Math.round(part * (sorted.length - 1))];
    }

    /// Notes when the first sample came.
    private static final class Stopwatch implements PcmSink {
        private long first;

        @Override
        public void begin(PcmFormat format) {}

        @Override
        public void append(ByteBuffer frames) {
            if (first == 0) {
                first = System.nanoTime();
            }
        }
    }
}
