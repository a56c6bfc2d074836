// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/// The text to be said: an option, a file, or the standard input.
final class TextOptions {
    @Option(names = "--text", paramLabel = "TEXT", descriptionKey = "cli.text")
    private @Nullable String text;

    @Option(
            names = {"-f", "--file"},
            paramLabel = "FILE|-",
            descriptionKey = "cli.option.file")
    private @Nullable String file;

    String read(@Nullable CommandSpec spec) {
        return TextArguments.read(spec, text, file);
    }
}
