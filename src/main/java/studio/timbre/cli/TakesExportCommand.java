// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import studio.timbre.export.WavFile;
import studio.timbre.speech.SpeechException;
import studio.timbre.speech.SpeechFailure;
import studio.timbre.studio.Studio;
import studio.timbre.take.Take;

/// `timbre takes export`: writes the sound of a take to a file, as WAV or as it came.
@Command(name = "export", mixinStandardHelpOptions = true)
final class TakesExportCommand implements Callable<Integer> {
    @Mixin private final HouseOptions options = new HouseOptions();

    @Parameters(index = "0", paramLabel = "ID", descriptionKey = "cli.takes.id")
    private long id;

    @Option(names = "--original", descriptionKey = "cli.takes.original")
    private boolean original;

    @Option(names = "--wav", descriptionKey = "cli.takes.wav")
    private boolean wav;

    @Option(names = "-o", paramLabel = "FILE", required = true, descriptionKey = "cli.takes.output")
    private Path output = Path.of("");

    @Option(names = "--json", descriptionKey = "cli.option.json")
    private boolean json;

    @Spec private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        if (original && wav) {
            throw Choices.refuse(spec, "cli.takes.both");
        }
        try (var studio = Studio.open(options.setup())) {
            var take = Shelf.take(spec, studio, id);
            var written = original ? originals(studio, take) : sound(studio, take);
            var printer = Printer.of(spec, json);
            if (json) {
                var names = written.stream().map(Path::toString).toList();
                printer.value(Map.of("id", id, "files", names));
            }
            return ExitCode.DONE;
        } catch (SpeechException e) {
            return Printer.complain(spec, e.failure());
        }
    }

    private List<Path> sound(Studio studio, Take take) throws SpeechException {
        try (var recording = studio.takes().store().open(take)) {
            new WavFile(output).write(recording);
            return List.of(output);
        }
    }

    /// Several answers become several files, with a number before the extension.
    private List<Path> originals(Studio studio, Take take) throws SpeechException {
        var all = take.originals();
        if (all.isEmpty()) {
            throw Choices.refuse(spec, "cli.takes.noOriginal", id);
        }
        var written = new ArrayList<Path>();
        for (int part = 0; part < all.size(); part++) {
            var to = all.size() == 1 ? output : numbered(part + 1);
            copy(studio.takes().store().open(take, all.get(part)), to);
            written.add(to);
        }
        return written;
    }

    private Path numbered(int part) {
        var name = output.toAbsolutePath().getFileName().toString();
        int dot = name.lastIndexOf('.') < 1 ? name.length() : name.lastIndexOf('.');
        return output.resolveSibling(name.substring(0, dot) + "-" + part + name.substring(dot));
    }

    private static void copy(Path from, Path to) throws SpeechException {
        try {
            Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            var reason = String.valueOf(e.getMessage());
            throw new SpeechException(new SpeechFailure.StoreUnwritable(to, reason), e);
        }
    }
}
