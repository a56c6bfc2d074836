// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.regex.Pattern;
import studio.timbre.ui.FirstFrame;

/// A program with a window that is started from the packaged image, again and again.
///
/// @param command the program
/// @param options Java options for Timbre's launcher
/// @param said where it writes when its first frame was drawn; emptied before each start
record PackagedStart(String name, List<String> command, String options, Path said) {
    private static final Path LIB = Path.of("target/dist/image/Timbre/lib").toAbsolutePath();
    private static final Pattern FIRST_FRAME = Pattern.compile("First frame after (\\d+) ms");
    private static final int PATIENCE_SECONDS = 60;
    private static final int IDLE_SECONDS = 15;

    static PackagedStart timbre(String name, Path home, String options) {
        var launcher = LIB.resolveSibling("bin").resolve("timbre").toString();
        return new PackagedStart(
                name, List.of(launcher), options, home.resolve("logs/timbre-0.log"));
    }

    /// Records a start cache for it first, as the build does for Timbre.
    static PackagedStart emptyWindow(String name, Path folder)
            throws IOException, InterruptedException {
        Files.createDirectories(folder);
        var jar = jar(folder.resolve("empty.jar"), EmptyWindow.class, FirstFrame.class);
        var cache = folder.resolve("empty.aot");
        var said = folder.resolve("said");
        var recording = new PackagedStart(name, java("-XX:AOTCacheOutput=" + cache, jar), "", said);
        var process = recording.start();
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) || !Files.exists(cache)) {
            throw new IOException("no start cache of the empty window: " + Files.readString(said));
        }
        return new PackagedStart(name, java("-XX:AOTCache=" + cache, jar), "", said);
    }

    private static List<String> java(String cache, Path jar) {
        var command = new ArrayList<>(List.of(LIB.resolve("runtime/bin/java").toString()));
        command.addAll(List.of("-XX:+UseSerialGC", "-Xms48m", "-Xmx1g", "-XX:-UsePerfData"));
        command.addAll(List.of("-XX:+UnlockDiagnosticVMOptions", "-XX:-AOTRecordTraining"));
        command.add("-XX:ArchiveRelocationMode=0");
        command.addAll(List.of("--enable-native-access=javafx.graphics", cache));
        // As Timbre's launcher does it.
        if (noGraphicsCard()) {
            command.add("-Dprism.order=sw");
        }
        command.addAll(List.of("-cp", jar.toString(), EmptyWindow.class.getName()));
        return command;
    }

    private static boolean noGraphicsCard() {
        return !Files.exists(Path.of("/dev/dri")) && !Files.exists(Path.of("/dev/nvidia0"));
    }

    private static Path jar(Path file, Class<?>... classes) throws IOException {
        try (var out = new JarOutputStream(Files.newOutputStream(file))) {
            for (var type : classes) {
                var name = type.getName().replace('.', '/') + ".class";
                out.putNextEntry(new JarEntry(name));
                try (var in = type.getClassLoader().getResourceAsStream(name)) {
                    in.transferTo(out);
                }
            }
        }
        return file;
    }

    private Process start() throws IOException {
        Files.createDirectories(said.getParent());
        Files.writeString(said, "");
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("TIMBRE_JAVA_OPTIONS", options);
        builder.environment().put("TIMBRE_HOME", said.resolve("../..").normalize().toString());
        if (noGraphicsCard()) {
            builder.environment().put("GDK_GL", "disable");
        }
        boolean says = command.contains(EmptyWindow.class.getName());
        builder.redirectOutput(says ? said.toFile() : new File(said + ".out"));
        return builder.start();
    }

    /// What a start took.
    ///
    /// @param millis from the start of the process to the first frame
    /// @param processorMillis of all threads until the first frame was noticed, in steps of 10
    record Taken(int millis, long processorMillis) {}

    /// Starts it and ends it after its first frame.
    Taken once() throws IOException, InterruptedException {
        var process = start();
        try {
            return firstFrame(process);
        } finally {
            process.destroy();
            process.waitFor();
        }
    }

    /// What it holds in memory a while after its first frame, as Linux counts it.
    long idleMebibytes() throws IOException, InterruptedException {
        var process = start();
        try {
            firstFrame(process);
            process.waitFor(IDLE_SECONDS, TimeUnit.SECONDS);
            try (var lines = Files.lines(Path.of("/proc/" + process.pid() + "/status"))) {
                var resident = lines.filter(line -> line.startsWith("VmRSS:")).findFirst();
                return Long.parseLong(resident.orElseThrow().replaceAll("\\D", "")) / 1024;
            }
        } finally {
            process.destroy();
            process.waitFor();
        }
    }

    private Taken firstFrame(Process process) throws IOException, InterruptedException {
        for (int i = 0; i < PATIENCE_SECONDS * 100; i++) {
            boolean ended = process.waitFor(10, TimeUnit.MILLISECONDS);
            var found = FIRST_FRAME.matcher(Files.readString(said));
            if (found.find()) {
                var processor = process.info().totalCpuDuration().orElse(Duration.ZERO);
                return new Taken(Integer.parseInt(found.group(1)), processor.toMillis());
            }
            if (ended) {
                break;
            }
        }
        throw new IOException(name + " showed nothing: " + Files.readString(said));
    }
}
