// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `timbre takes`: what was made and is kept. By itself it says what can be done with it.
@Command(
        name = "takes",
        mixinStandardHelpOptions = true,
        subcommands = {
            TakesListCommand.class,
            TakesShowCommand.class,
            TakesPlayCommand.class,
            TakesExportCommand.class,
            TakesDeleteCommand.class,
            TakesRestoreCommand.class
        })
final class TakesCommand implements Runnable {
    @Spec private @Nullable CommandSpec spec;

    @Override
    public void run() {
        throw Choices.refuse(spec, "cli.takes.which");
    }
}
