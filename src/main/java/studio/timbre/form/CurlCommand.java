// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.form;

import java.util.ArrayList;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A request as a command for a POSIX shell.
public final class CurlCommand {
    private CurlCommand() {}

    /// Writes the command. The key is never in it, only the name of the variable that holds it.
    ///
    /// @param key such as `REQUESTY_API_KEY`; null: without a key
    /// @param output the file that the sound is written to
    public static String of(WireRequest request, @Nullable String key, String output) {
        var lines = new ArrayList<String>();
        lines.add("curl -X " + request.method() + " " + quoted(request.url().toString()));
        if (key != null) {
            // Double quotes, so that the shell fills in the variable.
            lines.add("-H \"Authorization: Bearer $" + key + "\"");
        }
        switch (request.encoding()) {
            case JSON -> {
                lines.add("-H 'Content-Type: application/json'");
                lines.add("--data-raw " + quoted(Json.pretty(request.body())));
            }
            case MULTIPART -> {
                request.body()
                        .forEach((name, value) ->
                                lines.add(
                                        "--form-string "
                                                + quoted(name + "=" + ValueParser.text(value))));
                request.files()
                        .forEach((name, path) ->
                                lines.add("-F " + quoted(part(name, path.toString()))));
            }
        }
        lines.add("--fail-with-body -o " + quoted(output));
        return String.join(" \\\n  ", lines);
    }

    /// The variable that holds a provider's key, such as `MODEL_GATES_API_KEY` for `model-gates`.
    public static String variable(String provider) {
        return provider.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_") + "_API_KEY";
    }

    private static String part(String name, String path) {
        return name + "=@\"" + path.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    private static String quoted(String text) {
        return text.matches("[A-Za-z0-9_./:@%+=,-]+")
                ? text
                : "'" + text.replace("'", "'\\''") + "'";
    }
}
