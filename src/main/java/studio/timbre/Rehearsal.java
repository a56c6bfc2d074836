// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import studio.timbre.cli.TimbreCommand;
import studio.timbre.settings.Home;
import studio.timbre.studio.Setup;

/// What a start is made of, gone through once without anybody present: opens the window for a while
/// and says a sentence into a file. The build of the packages has it recorded, so that later starts
/// find their classes ready.
final class Rehearsal {
    private static final Duration LONG_ENOUGH = Duration.ofSeconds(6);

    private Rehearsal() {}

    /// Opens, closes, says.
    ///
    /// @param arguments the home to use, and the file for the sentence
    public static void main(String[] arguments) {
        var setup = Setup.of(new Home(Path.of(arguments[0])));
        int shown = Main.window(setup, List.of(), LONG_ENOUGH);
        int said =
                TimbreCommand.run(
                        _ -> shown,
                        "say",
                        "A first sentence.",
                        "--home",
                        arguments[0],
                        "-o",
                        arguments[1]);
        System.exit(Math.max(said, shown));
    }
}
