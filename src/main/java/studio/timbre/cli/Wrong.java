// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.cli;

import java.io.Serial;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/// Arguments that can be read and make no sense, in our own words.
final class Wrong extends ParameterException {
    @Serial private static final long serialVersionUID = 1;

    Wrong(CommandLine command, String words) {
        super(command, words);
    }
}
