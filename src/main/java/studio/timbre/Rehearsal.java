// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre;

import java.time.Duration;
import studio.timbre.cli.TimbreCommand;

/// What a start is made of, gone through once without anybody present: says a sentence into a file
/// and opens the window for a while. The build of the packages has it recorded, so that later
/// starts find their classes ready.
final class Rehearsal {
    private static final Duration LONG_ENOUGH = Duration.ofSeconds(6);

    private Rehearsal() {}

    /// Says, opens, closes.
    ///
    /// @param arguments the home to use, and the file for the sentence
    public static void main(String[] arguments) {
        int said = run("say", "A first sentence.", "--home", arguments[0], "-o", arguments[1]);
        int shown = run("--home", arguments[0]);
        System.exit(Math.max(said, shown));
    }

    private static int run(String... arguments) {
        return TimbreCommand.run(setup -> Main.window(setup, LONG_ENOUGH), arguments);
    }
}
