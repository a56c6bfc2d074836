// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import studio.timbre.form.Json;
import studio.timbre.form.JsonException;

/// A process of its own, with keys in its environment, that runs one `timbre` after the other: a
/// line of JSON with the arguments comes in, a line with the outcome goes out.
final class Commands {
    private Commands() {}

    public static void main(String[] arguments) throws IOException, JsonException {
        var shell = new Shell(Path.of(arguments[0]));
        var answers = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        var lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            var words = (List<?>) Json.read(line);
            var outcome = shell.run(words.stream().map(String::valueOf).toArray(String[]::new));
            var answer = new LinkedHashMap<String, Object>();
            answer.put("exit", outcome.exit());
            answer.put("out", outcome.out());
            answer.put("err", outcome.err());
            answers.println(Json.compact(answer));
        }
    }
}
