// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.cli;

import java.io.PrintWriter;
import java.util.function.DoubleConsumer;
import studio.timbre.language.Messages;

/// Says how much of some long work is done, each time another tenth is.
final class ProgressLine implements DoubleConsumer {
    private static final int STEP_PERCENT = 10;

    private final PrintWriter err;
    private int told;

    ProgressLine(PrintWriter err) {
        this.err = err;
    }

    @Override
    public void accept(double done) {
        int percent = (int) (done * 100) / STEP_PERCENT * STEP_PERCENT;
        if (percent > told) {
            told = percent;
            err.println(Messages.text("cli.progress", percent));
            err.flush();
        }
    }
}
