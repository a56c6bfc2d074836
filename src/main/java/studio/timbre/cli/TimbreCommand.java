// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.cli;

import java.util.concurrent.Callable;
import java.util.function.ToIntFunction;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import studio.timbre.studio.Report;
import studio.timbre.studio.Setup;

/// `timbre` itself: the window, or a command.
@Command(
        name = "timbre",
        resourceBundle = "studio.timbre.messages",
        mixinStandardHelpOptions = true,
        version = "Timbre " + Report.VERSION,
        subcommands = {
            SayCommand.class,
            CompareCommand.class,
            TranscribeCommand.class,
            ProvidersCommand.class,
            ModelsCommand.class,
            VoicesCommand.class,
            SchemaCommand.class,
            SandboxCommand.class,
            TakesCommand.class,
            VerifyCommand.class,
            BackupCommand.class
        })
public final class TimbreCommand implements Callable<Integer> {
    private final ToIntFunction<Setup> window;
    @Mixin private final HouseOptions options = new HouseOptions();

    private TimbreCommand(ToIntFunction<Setup> window) {
        this.window = window;
    }

    /// Does what the arguments say.
    ///
    /// @param window opens the window and returns the exit code when it is closed
    /// @return the exit code
    public static int run(ToIntFunction<Setup> window, String... arguments) {
        return new CommandLine(new TimbreCommand(window))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(new Refusal())
                .execute(arguments);
    }

    @Override
    public Integer call() {
        return window.applyAsInt(options.setup());
    }
}
