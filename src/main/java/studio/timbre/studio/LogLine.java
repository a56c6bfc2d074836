// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.studio;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.logging.Formatter;
import java.util.logging.LogRecord;

/// A line of the log, the same in every language: when (UTC, ISO 8601), how bad, where, what; below
/// it the stack trace, if there is one.
final class LogLine extends Formatter {
    @Override
    public String format(LogRecord record) {
        var lines = new StringWriter();
        var out = new PrintWriter(lines);
        out.println(
                String.join(
                        " ",
                        record.getInstant().toString(),
                        record.getLevel().getName(),
                        String.valueOf(record.getLoggerName()),
                        formatMessage(record)));
        if (record.getThrown() != null) {
            record.getThrown().printStackTrace(out);
        }
        return lines.toString();
    }

    @Override
    public String formatMessage(LogRecord record) {
        var pattern = String.valueOf(record.getMessage());
        var arguments = record.getParameters();
        if (arguments == null || arguments.length == 0) {
            return pattern;
        }
        try {
            return new MessageFormat(pattern, Locale.ROOT).format(arguments);
        } catch (IllegalArgumentException e) {
            // Not a pattern, after all.
            return pattern;
        }
    }
}
