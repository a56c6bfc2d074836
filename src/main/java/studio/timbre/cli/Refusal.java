// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.cli;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
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
        said.println(words(wrong, command, arguments));
        said.println(Messages.text("cli.help", command.getCommandSpec().qualifiedName()));
        return ExitCode.USAGE;
    }

    private static String words(ParameterException wrong, CommandLine command, String[] arguments) {
        return switch (wrong) {
            case Wrong ours -> String.valueOf(ours.getMessage());
            case UnmatchedArgumentException many -> unmatched(many, command);
            case MissingParameterException missing -> missing(missing, arguments);
            case OverwrittenOptionException twice ->
                    Messages.text("cli.twice", name(twice.getOverwritten()));
            default -> unfit(wrong);
        };
    }

    private static String unmatched(UnmatchedArgumentException many, CommandLine command) {
        var first = many.getUnmatched().getFirst();
        if (many.isUnknownOption()) {
            return Messages.text("cli.unknownOption", first);
        }
        return command.getSubcommands().isEmpty()
                ? Messages.text("cli.tooMuch", first)
                : Messages.text(
                        "cli.noCommand",
                        first,
                        String.join(", ", command.getSubcommands().keySet()));
    }

    private static String missing(MissingParameterException missing, String[] arguments) {
        var args = missing.getMissing();
        if (args.size() == 1
                && args.getFirst() instanceof OptionSpec option
                && Arrays.stream(option.names()).anyMatch(Arrays.asList(arguments)::contains)) {
            return Messages.text("cli.noValue", name(option), option.paramLabel());
        }
        return Messages.text(
                "cli.missing",
                args.size(),
                args.stream().map(Refusal::full).collect(Collectors.joining(", ")));
    }

    private static String unfit(ParameterException wrong) {
        var arg = wrong.getArgSpec();
        var value = wrong.getValue();
        if (arg == null || value == null) {
            return Messages.text("cli.unfit");
        }
        return arg.auxiliaryTypes()[0] == boolean.class
                ? Messages.text("cli.flag", name(arg))
                : Messages.text("cli.badValue", name(arg), value, wanted(arg));
    }

    private static String wanted(ArgSpec arg) {
        var type = arg.auxiliaryTypes()[0];
        if (type == int.class || type == long.class || type == Long.class) {
            return Messages.text("cli.wanted.number");
        }
        return type == LocalDate.class ? Messages.text("cli.wanted.date") : arg.paramLabel();
    }

    /// Such as `--out DIR`.
    private static String full(ArgSpec arg) {
        return arg.isOption() ? name(arg) + " " + arg.paramLabel() : name(arg);
    }

    private static String name(@Nullable ArgSpec arg) {
        return arg instanceof OptionSpec option
                ? option.longestName()
                : arg == null ? "" : arg.paramLabel();
    }
}
