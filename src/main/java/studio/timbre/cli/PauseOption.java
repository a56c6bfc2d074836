// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.cli;

import java.io.PrintWriter;
import picocli.CommandLine.Option;
import studio.timbre.language.Messages;
import studio.timbre.language.WaitText;
import studio.timbre.speech.Pause;
import studio.timbre.studio.Setup;

/// Whether to wait where a provider asks for a pause.
final class PauseOption {
    @Option(names = "--no-wait", descriptionKey = "cli.option.noWait")
    private boolean noWait;

    Setup over(Setup setup) {
        return noWait ? setup.withoutPauses() : setup;
    }

    /// Says that we wait, how long, and what happens then.
    static void tell(PrintWriter to, Pause pause) {
        to.println(Messages.text("cli.pause", WaitText.of(pause.length())));
        to.flush();
    }
}
