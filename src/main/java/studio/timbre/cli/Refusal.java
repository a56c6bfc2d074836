// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.cli;

import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;
import studio.timbre.language.Messages;

/// Says what is wrong with the arguments in one sentence, and where the right ones are listed: all
/// of them at once would push the sentence off the screen.
final class Refusal implements IParameterExceptionHandler {
    @Override
    public int handleParseException(ParameterException wrong, String[] arguments) {
        var command = wrong.getCommandLine();
        var said = command.getErr();
        said.println(words(wrong, command));
        said.println(Messages.text("cli.help", command.getCommandSpec().qualifiedName()));
        return ExitCode.USAGE;
    }

    private static String words(ParameterException wrong, CommandLine command) {
        boolean commands = !command.getSubcommands().isEmpty();
        if (wrong instanceof UnmatchedArgumentException many
                && commands
                && !many.getUnmatched().getFirst().startsWith("-")) {
            return Messages.text(
                    "cli.noCommand",
                    many.getUnmatched().getFirst(),
                    String.join(", ", command.getSubcommands().keySet()));
        }
        return String.valueOf(wrong.getMessage());
    }
}
