// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.sandbox.sound;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The formats that need a codec, made by the ffmpeg of this machine in a process of its own.
public final class FfmpegEncoder implements Encoder {
    private static final Map<String, List<String>> OUTPUT =
            Map.of(
                    "mp3", List.of("-c:a", "libmp3lame", "-b:a", "64k", "-f", "mp3"),
                    "opus", List.of("-c:a", "libopus", "-page_duration", "20000", "-f", "ogg"),
                    "aac", List.of("-c:a", "aac", "-b:a", "64k", "-f", "adts"),
                    "flac", List.of("-c:a", "flac", "-f", "flac"));

    private final Path program;
    private final Executor threads;

    /// Uses an ffmpeg.
    ///
    /// @param threads runs what carries the bytes back; blocks
    public FfmpegEncoder(Path program, Executor threads) {
        this.program = program;
        this.threads = threads;
    }

    /// The program on the search path, if it is there.
    public static Optional<Path> program() {
        var folders = System.getenv().getOrDefault("PATH", "");
        return Pattern.compile(Pattern.quote(File.pathSeparator))
                .splitAsStream(folders)
                .filter(folder -> !folder.isEmpty())
                .flatMap(folder ->
                        Stream.of("ffmpeg", "ffmpeg.exe").map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    @Override
    public boolean makes(String format) {
        return OUTPUT.containsKey(format);
    }

    @Override
    public Encoding open(String format, int sampleRate, OutputStream out) throws IOException {
        var command = new ArrayList<>(List.of(program.toString(), "-hide_banner"));
        command.addAll(List.of("-loglevel", "error", "-probesize", "32", "-f", "s16le"));
        command.addAll(List.of("-ar", Integer.toString(sampleRate), "-ac", "1", "-i", "pipe:0"));
        command.addAll(OUTPUT.getOrDefault(format, List.of()));
        command.addAll(List.of("-flush_packets", "1", "pipe:1"));
        var process =
                new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        return new PipedEncoding(process, out, threads);
    }
}
