// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.cli;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// The text to be said: an argument, a file, or the standard input.
final class TextArguments {
    @Parameters(index = "0", arity = "0..1", paramLabel = "TEXT", descriptionKey = "cli.text")
    private @Nullable String text;

    @Option(names = "-f", paramLabel = "FILE|-", descriptionKey = "cli.option.file")
    private @Nullable String file;

    String read(@Nullable CommandSpec spec) {
        return read(spec, text, file);
    }

    /// The text, or what stands in the file; refuses both and neither.
    static String read(@Nullable CommandSpec spec, @Nullable String text, @Nullable String file) {
        if (text != null && file != null) {
            throw Choices.refuse(spec, "cli.twoTexts");
        }
        if (text != null) {
            return text;
        }
        if (file == null) {
            throw Choices.refuse(spec, "cli.noText");
        }
        try {
            return file.equals("-")
                    ? new String(System.in.readAllBytes(), StandardCharsets.UTF_8)
                    : Files.readString(Path.of(file));
        } catch (CharacterCodingException e) {
            throw Choices.refuse(spec, "cli.notUtf8", file);
        } catch (NoSuchFileException e) {
            throw Choices.refuse(spec, "cli.noFile", file);
        } catch (IOException e) {
            throw Choices.refuse(spec, "cli.unreadable", file, String.valueOf(e.getMessage()));
        }
    }
}
