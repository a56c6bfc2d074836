// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.cli;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import studio.timbre.speech.SpeechException;
import studio.timbre.studio.Studio;
import studio.timbre.take.TakeStore;

/// `timbre backup`: writes all takes and projects to one file, or makes them again from it.
@Command(name = "backup", mixinStandardHelpOptions = true)
final class BackupCommand implements Callable<Integer> {
    @Mixin private final HouseOptions options = new HouseOptions();

    @Parameters(index = "0", paramLabel = "FILE", descriptionKey = "cli.backup.file")
    private Path file = Path.of("");

    @Option(names = "--restore", descriptionKey = "cli.backup.restore")
    private boolean restore;

    @Option(names = "--json", descriptionKey = "cli.option.json")
    private boolean json;

    @Spec private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        var progress = new ProgressLine(Printer.errors(spec));
        var setup = options.setup();
        try {
            if (restore) {
                TakeStore.restore(setup.home().takes(), file, progress);
            } else {
                try (var studio = Studio.open(setup)) {
                    studio.takes().store().backup(file, progress);
                }
            }
            if (json) {
                Printer.of(spec, true).value(Map.of("file", file.toString()));
            }
            return ExitCode.DONE;
        } catch (SpeechException e) {
            return Printer.complain(spec, e.failure());
        }
    }
}
