// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import studio.timbre.language.Messages;
import studio.timbre.speech.SpeechException;
import studio.timbre.studio.Studio;
import studio.timbre.take.Damage;
import studio.timbre.take.Verdict;

/// `timbre verify`: reads everything that is kept and compares it with what was kept.
@Command(name = "verify", mixinStandardHelpOptions = true)
final class VerifyCommand implements Callable<Integer> {
    @Mixin private final HouseOptions options = new HouseOptions();

    @Option(names = "--json", descriptionKey = "cli.option.json")
    private boolean json;

    @Spec private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        try (var studio = Studio.open(options.setup())) {
            var progress = new ProgressLine(Printer.errors(spec));
            var verdict = studio.takes().store().verify(progress);
            report(verdict);
            return verdict.damages().isEmpty() ? ExitCode.DONE : ExitCode.DAMAGED;
        } catch (SpeechException e) {
            return Printer.complain(spec, e.failure());
        }
    }

    private void report(Verdict verdict) {
        var printer = Printer.of(spec, json);
        if (json) {
            var report = new LinkedHashMap<String, Object>();
            report.put("takes", verdict.takes());
            report.put("files", verdict.files());
            report.put("strays", verdict.strays());
            report.put("damages", verdict.damages().stream().map(VerifyCommand::row).toList());
            printer.value(report);
            return;
        }
        verdict.damages().forEach(damage -> printer.text(words(damage)));
        printer.text(
                Messages.text(
                        "cli.verify.sum",
                        verdict.takes(),
                        verdict.files(),
                        verdict.strays(),
                        verdict.damages().size()));
    }

    private static Map<String, @Nullable Object> row(Damage damage) {
        var row = new LinkedHashMap<String, @Nullable Object>();
        row.put("take", damage.take());
        row.put("what", damage.words());
        return row;
    }

    private static String words(Damage damage) {
        return damage.take() == null
                ? damage.words()
                : Messages.text("cli.verify.take", damage.take(), damage.words());
    }
}
