// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.decode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
        return made(name("pcm", format, seconds), List.of(), out -> source(format, seconds, out));
    }

    private static List<String> source(PcmFormat format, int seconds, String out) {
        var left = "0.4*sin(2*PI*t*(200+150*mod(t,3)))*(0.6+0.4*sin(9*t))+0.05*random(0)";
        var right = "0.3*sin(2*PI*t*330)*(0.5+0.5*sin(5*t))+0.05*random(1)";
        return List.of(
                "-f",
                "lavfi",
                "-i",
                "aevalsrc="
                        + left
                        + (format.channels() == 2 ? "|" + right : "")
                        + ":d="
                        + seconds
                        + ":s="
                        + format.sampleRate(),
                "-f",
                "s16le",
                out);
    }

    /// The sound in a format, as the encoder's own options make it.
    public static byte[] encoded(
            String extension, PcmFormat format, int seconds, String... options) {
        sound(format, seconds);
        var from = FOLDER.resolve(name("pcm", format, seconds)).toString();
        var in = new ArrayList<>(raw(format));
        in.addAll(List.of("-i", from));
        in.addAll(List.of(options));
        return made(
                name(String.join("", options).hashCode() + "." + extension, format, seconds),
                in,
                List::of);
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

    private static String name(String extension, PcmFormat format, int seconds) {
        return format.sampleRate() + "-" + format.channels() + "-" + seconds + "." + extension;
    }

    private interface Tail {
        List<String> of(String out);
    }

    private static synchronized byte[] made(String name, List<String> head, Tail tail) {
        try {
            var file = FOLDER.resolve(name);
            if (!Files.exists(file)) {
                Files.createDirectories(FOLDER);
                var half = FOLDER.resolve("half-" + name);
                var command = new ArrayList<>(head);
                command.addAll(tail.of(half.toString()));
                run(command);
                Files.move(half, file);
            }
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
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
