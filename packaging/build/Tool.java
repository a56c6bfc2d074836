// SPDX-License-Identifier: GPL-3.0-or-later
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.spi.ToolProvider;

/// Runs what the build needs, and stops the build when it fails.
final class Tool {
    private Tool() {}

    /// A tool of the JDK.
    static void jdk(String name, List<String> arguments) {
        var tool =
                ToolProvider.findFirst(name)
                        .orElseThrow(() -> new IllegalStateException("This JDK has no " + name));
        int code = tool.run(System.out, System.err, arguments.toArray(String[]::new));
        if (code != 0) {
            throw new IllegalStateException(name + " ended with " + code);
        }
    }

    /// Another program.
    ///
    /// @param debian the package that has it on Debian
    static void program(String debian, List<String> command) throws IOException, InterruptedException {
        run(command, Map.of(), debian);
    }

    static void run(List<String> command, Map<String, String> environment, String debian)
            throws IOException, InterruptedException {
        var builder = new ProcessBuilder(command).inheritIO();
        builder.environment().putAll(environment);
        Process process;
        try {
            process = builder.start();
        } catch (IOException e) {
            throw new IOException(command.getFirst() + " is missing; on Debian: apt-get install " + debian, e);
        }
        int code = process.waitFor();
        if (code != 0) {
            throw new IllegalStateException(String.join(" ", command) + " ended with " + code);
        }
    }

    /// A program of the linked runtime.
    static Path java(Path runtime) {
        return runtime.resolve("bin", Platform.HERE == Platform.WINDOWS ? "java.exe" : "java");
    }
}
