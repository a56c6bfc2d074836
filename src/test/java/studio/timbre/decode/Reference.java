// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.decode;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import studio.timbre.audio.PcmFormat;

/// The ffmpeg command: makes the files that are decoded, and says what they should sound like.
/// Files are kept from test to test.
public final class Reference {
    private static final Path FOLDER = Path.of("target", "reference");

    private static final Path PROGRAM =
            new Ffmpeg(FOLDER.resolve("engines").toAbsolutePath(), "").program().orElseThrow();

    private Reference() {}

    /// The one that came along.
    public static Path program() {
        return PROGRAM;
    }

    /// Something between speech and noise, in 16-bit samples, two channels being different.
    public static byte[] sound(PcmFormat format, int seconds) {
        var random = new Random(1);
        int count = format.sampleRate() * seconds;
        var out = ByteBuffer.allocate(count * format.frameBytes()).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < count; i++) {
            double t = i / (double) format.sampleRate();
            for (int channel = 0; channel < format.channels(); channel++) {
                double tone = Math.sin(2 * Math.PI * t * (200 + 150 * (t % 3) + 90 * channel));
                double loud = 0.6 + 0.4 * Math.sin((9 + channel) * t);
                out.putShort((short) (13_000 * tone * loud + 900 * random.nextGaussian()));
            }
        }
        return out.array();
    }

    /// The sound in a format, as the encoder's own options make it.
    public static synchronized byte[] encoded(
            String extension, PcmFormat format, int seconds, String... options) {
        var name =
                "%d-%d-%d-%x.%s"
                        .formatted(
                                format.sampleRate(),
                                format.channels(),
                                seconds,
                                List.of(options).hashCode(),
                                extension);
        try {
            var file = FOLDER.resolve(name);
            if (!Files.exists(file)) {
                Files.createDirectories(FOLDER);
                var in = Files.createTempFile(FOLDER, "in", ".pcm");
                Files.write(in, sound(format, seconds));
                var half = FOLDER.resolve("half-" + name);
                var command = new ArrayList<>(raw(format));
                command.addAll(List.of("-i", in.toString()));
                command.addAll(List.of(options));
                command.add(half.toString());
                run(command);
                Files.move(half, file);
                Files.delete(in);
            }
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /// What the command decodes from bytes.
    public static byte[] decoded(String extension, byte[] encoded, String... options) {
        try {
            Files.createDirectories(FOLDER);
            var file = Files.createTempFile(FOLDER, "in", "." + extension);
            var out = Files.createTempFile(FOLDER, "out", ".pcm");
            Files.write(file, encoded);
            var command = new ArrayList<>(List.of(options));
            command.addAll(List.of("-i", file.toString(), "-f", "s16le", out.toString()));
            run(command);
            var bytes = Files.readAllBytes(out);
            Files.delete(file);
            Files.delete(out);
            return bytes;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static List<String> raw(PcmFormat format) {
        return List.of(
                "-f", "s16le", "-ar", "" + format.sampleRate(), "-ac", "" + format.channels());
    }

    private static void run(List<String> arguments) throws IOException {
        var command = new ArrayList<>(List.of(PROGRAM.toString(), "-v", "error", "-nostdin", "-y"));
        command.addAll(arguments);
        var child = new ProcessBuilder(command).inheritIO().start();
        if (child.onExit().join().exitValue() != 0) {
            throw new AssertionError(String.join(" ", command));
        }
    }
}
