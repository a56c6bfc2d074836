// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.bench;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import studio.timbre.audio.Peaks;
import studio.timbre.audio.SpeechLikeSound;
import studio.timbre.studio.Threads;

/// Measures how long the pyramid of an hour at 48 kHz takes from the file, beside `sox FILE -n
/// stats` (or `ffmpeg -af astats` where there is no sox) on the same file, turn by turn; and a fold
/// that takes one sample after the other: the control, which must be over the limit. Needs 350 MB
/// of temporary room.
final class PyramidBench {
    private static final int ROUNDS = 9;
    private static final int RATE = 48_000;
    private static final int HEAD = 44;
    private static final double MOST_TIME = 0.1;
    private static final double MOST_ROOM = 0.011;

    private PyramidBench() {}

    static boolean run() throws Exception {
        var file = Files.createTempFile("timbre-bench", ".wav");
        try {
            write(file);
            for (int i = 0; i < 3; i++) {
                pyramid(file);
                oneByOne(file);
            }
            var command = peer(file);
            double[] peer = new double[ROUNDS];
            double[] ours = new double[ROUNDS];
            double[] control = new double[ROUNDS];
            Peaks peaks = pyramid(file);
            for (int i = 0; i < ROUNDS; i++) {
                long began = System.nanoTime();
                peer(command);
                peer[i] = millisSince(began);
                began = System.nanoTime();
                peaks = pyramid(file);
                ours[i] = millisSince(began);
                began = System.nanoTime();
                oneByOne(file);
                control[i] = millisSince(began);
            }
            double room = peaks.bytes() / (Files.size(file) - (double) HEAD);
            say(command.getFirst(), peer);
            say("pyramid", ours);
            say("control: sample by sample", control);
            double ratio = middle(ours) / middle(peer);
            boolean slower = middle(control) / middle(peer) > MOST_TIME;
            boolean good = ratio <= MOST_TIME && room <= MOST_ROOM;
            System.out.printf(
                    "pyramid: %.3f of the time of %s, %.2f %% of the room of the sound: %s; the"
                            + " control is %s%n",
                    ratio,
                    command.getFirst(),
                    room * 100,
                    good ? "within 0.1 and 1.1 %" : "OVER 0.1 or 1.1 %",
                    slower ? "over it, as it must be" : "NOT over it: nothing was measured");
            return good && slower;
        } finally {
            Files.delete(file);
        }
    }

    private static Peaks pyramid(Path file) throws IOException {
        try (var pcm = FileChannel.open(file)) {
            return Peaks.measure(pcm, HEAD, 1, new Threads().engine());
        }
    }

    /// The lowest, the highest and the squares of each block, as one writes it first.
    private static long oneByOne(Path file) throws IOException {
        long sum = 0;
        var bytes = ByteBuffer.allocate(1 << 18).order(ByteOrder.LITTLE_ENDIAN);
        try (var pcm = FileChannel.open(file)) {
            while (pcm.read(bytes.clear()) > 0) {
                var samples = bytes.flip().asShortBuffer();
                while (samples.hasRemaining()) {
                    int low = Short.MAX_VALUE;
                    int high = Short.MIN_VALUE;
                    long squares = 0;
                    for (int i = 0; i < Peaks.BLOCK && samples.hasRemaining(); i++) {
                        int sample = samples.get();
                        low = Math.min(low, sample);
                        high = Math.max(high, sample);
                        squares += (long) sample * sample;
                    }
                    sum += low + high + squares;
                }
            }
        }
        return sum;
    }

    private static List<String> peer(Path file) {
        var path = System.getenv("PATH").split(File.pathSeparator, -1);
        boolean sox = Arrays.stream(path).anyMatch(each -> Files.exists(Path.of(each, "sox")));
        return sox
                ? List.of("sox", file.toString(), "-n", "stats")
                : List.of("ffmpeg", "-i", file.toString(), "-af", "astats", "-f", "null", "-");
    }

    private static void peer(List<String> command) throws IOException, InterruptedException {
        var process =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
        if (process.waitFor() != 0) {
            throw new IOException(command.getFirst() + " ended with " + process.exitValue());
        }
    }

    private static void write(Path file) throws IOException {
        var minute = ByteBuffer.allocate(60 * RATE * 2).order(ByteOrder.LITTLE_ENDIAN);
        while (minute.hasRemaining()) {
            minute.putShort(SpeechLikeSound.at(minute.position() / 2));
        }
        int bytes = 60 * minute.capacity();
        var head = ByteBuffer.allocate(HEAD).order(ByteOrder.LITTLE_ENDIAN);
        head.put("RIFF".getBytes(US_ASCII)).putInt(36 + bytes);
        head.put("WAVEfmt ".getBytes(US_ASCII)).putInt(16);
        head.putShort((short) 1).putShort((short) 1).putInt(RATE).putInt(2 * RATE);
        head.putShort((short) 2).putShort((short) 16);
        head.put("data".getBytes(US_ASCII)).putInt(bytes);
        try (OutputStream out = Files.newOutputStream(file)) {
            out.write(head.array());
            for (int i = 0; i < 60; i++) {
                out.write(minute.array());
            }
        }
    }

    private static double millisSince(long began) {
        return (System.nanoTime() - began) / 1e6;
    }

    private static double middle(double[] millis) {
        return Arrays.stream(millis).sorted().toArray()[millis.length / 2];
    }

    private static void say(String name, double[] millis) {
        double[] sorted = Arrays.stream(millis).sorted().toArray();
        System.out.printf(
                "%-28s %.0f ms (%.0f to %.0f)%n",
                name, middle(millis), sorted[0], sorted[sorted.length - 1]);
    }
}
