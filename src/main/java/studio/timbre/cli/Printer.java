// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import studio.timbre.language.FailureText;
import studio.timbre.speech.RunState;
import studio.timbre.speech.SpeechFailure;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Prints what a command found: for people, or as one JSON value.
record Printer(PrintWriter out, boolean json) {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    static Printer of(@Nullable CommandSpec spec, boolean json) {
        return new Printer(Objects.requireNonNull(spec).commandLine().getOut(), json);
    }

    /// Where complaints go.
    static PrintWriter errors(@Nullable CommandSpec spec) {
        return Objects.requireNonNull(spec).commandLine().getErr();
    }

    /// Says what failed.
    ///
    /// @return the exit code
    static int complain(@Nullable CommandSpec spec, SpeechFailure failure) {
        var err = errors(spec);
        err.println(FailureText.of(failure));
        err.flush();
        return ExitCode.of(RunState.FAILED, failure);
    }

    void value(Object value) {
        text(json(value));
    }

    /// A value as JSON that people can read too.
    static String json(Object value) {
        return JSON.writeValueAsString(value);
    }

    void text(String text) {
        out.println(text);
        out.flush();
    }

    /// Rows of members, or lines with the columns in line.
    void table(List<? extends Map<String, ? extends @Nullable Object>> rows, String... columns) {
        if (json) {
            value(rows);
            return;
        }
        for (var row : rows) {
            var line = new StringBuilder();
            for (int i = 0; i < columns.length; i++) {
                var column = columns[i];
                var cell = cell(row.get(column));
                line.append(cell);
                if (i < columns.length - 1) {
                    int width =
                            rows.stream()
                                    .mapToInt(r -> cell(r.get(column)).length())
                                    .max()
                                    .orElse(0);
                    line.repeat(' ', width - cell.length() + 2);
                }
            }
            out.println(line.toString().stripTrailing());
        }
        out.flush();
    }

    private static String cell(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
