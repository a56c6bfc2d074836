// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.cli;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import studio.timbre.speech.SpeechException;
import studio.timbre.studio.Studio;

/// `timbre takes show`: everything that is kept of a take.
@Command(name = "show", mixinStandardHelpOptions = true)
final class TakesShowCommand implements Callable<Integer> {
    @Mixin private final HouseOptions options = new HouseOptions();

    @Parameters(index = "0", paramLabel = "ID", descriptionKey = "cli.takes.id")
    private long id;

    @Option(names = "--json", descriptionKey = "cli.option.json")
    private boolean json;

    @Spec private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        try (var studio = Studio.open(options.setup())) {
            var report = TakeReport.of(Shelf.take(spec, studio, id));
            var printer = Printer.of(spec, json);
            if (json) {
                printer.value(report);
            } else {
                var lines = report.entrySet().stream().filter(each -> said(each.getValue()));
                printer.table(lines.map(TakesShowCommand::line).toList(), "name", "value");
            }
            return ExitCode.DONE;
        } catch (SpeechException e) {
            return Printer.complain(spec, e.failure());
        }
    }

    private static boolean said(@Nullable Object value) {
        return value != null
                && !(value instanceof Collection<?> list && list.isEmpty())
                && !(value instanceof Map<?, ?> map && map.isEmpty());
    }

    private static Map<String, @Nullable Object> line(Map.Entry<String, @Nullable Object> member) {
        var line = new LinkedHashMap<String, @Nullable Object>();
        line.put("name", member.getKey());
        line.put("value", member.getValue());
        return line;
    }
}
