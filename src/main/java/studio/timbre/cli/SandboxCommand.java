// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.cli;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import studio.timbre.language.Messages;
import studio.timbre.studio.Studio;

/// `timbre sandbox`: a server on this machine that speaks as the providers do, until Ctrl-C.
@Command(name = "sandbox", mixinStandardHelpOptions = true)
final class SandboxCommand implements Callable<Integer> {
    private static final Duration FAREWELL = Duration.ofSeconds(2);

    @Mixin private final HouseOptions options = new HouseOptions();

    @Option(names = "--port", paramLabel = "N", descriptionKey = "cli.option.port")
    private int port;

    @Spec private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        try (var studio = Studio.open(options.setup());
                var interrupt = studio.threads().interrupt(FAREWELL);
                var sandbox = studio.sandbox(port)) {
            Printer.of(spec, false).text(Messages.text("cli.sandbox", sandbox.address()));
            var stopped = new CountDownLatch(1);
            interrupt.stops(stopped::countDown);
            stopped.await();
            return ExitCode.DONE;
        } catch (IOException e) {
            throw Choices.refuse(spec, "cli.noPort", port, String.valueOf(e.getMessage()));
        }
    }
}
