// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import studio.timbre.compare.Cell;
import studio.timbre.compare.Comparison;
import studio.timbre.compare.Rendition;
import studio.timbre.form.Cast;
import studio.timbre.provider.Casting;
import studio.timbre.script.Manuscript;
import studio.timbre.script.Passage;
import studio.timbre.speech.Origin;
import studio.timbre.speech.RunState;
import studio.timbre.speech.SpeechException;
import studio.timbre.speech.SpeechFailure;
import studio.timbre.studio.Studio;

/// `timbre compare`: the same text in several voices, side by side in a folder.
@Command(
        name = "compare",
        mixinStandardHelpOptions = true,
        footerHeading = "%n",
        footer = "${bundle:cli.compare.syntax}")
final class CompareCommand implements Callable<Integer> {
    private static final Duration LAST_WORDS = Duration.ofSeconds(10);

    @Mixin private final HouseOptions options = new HouseOptions();
    @Mixin private final AccountOptions as = new AccountOptions();
    @Mixin private final PauseOption pauses = new PauseOption();
    @Mixin private final TextOptions text = new TextOptions();

    @Option(
            names = "--cast",
            paramLabel = "CAST",
            required = true,
            descriptionKey = "cli.compare.cast")
    private List<String> casts = new ArrayList<>();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            required = true,
            descriptionKey = "cli.compare.out")
    private @Nullable Path out;

    @Option(
            names = "--at-once",
            paramLabel = "N",
            defaultValue = "2",
            descriptionKey = "cli.compare.atOnce")
    private int atOnce;

    @Option(names = "--json", descriptionKey = "cli.option.json")
    private boolean json;

    @Spec private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        if (atOnce < 1) {
            throw Choices.refuse(spec, "cli.compare.tooFew");
        }
        try (var studio = Studio.open(pauses.over(as.setup(options)));
                var interrupt = studio.threads().interrupt(LAST_WORDS)) {
            studio.takes().store().warm();
            var comparison = comparison(studio);
            var folder = new ComparisonFolder(folder(), studio.catalogue(), comparison);
            var err = Printer.errors(spec);
            var progress = new CompareProgress(comparison, folder, err);
            interrupt.stops(comparison::cancel);
            comparison.makeAndWait(studio.workshop(), atOnce, _ -> Origin.FIRST, progress::ended);
            var report = folder.write();
            if (json) {
                Printer.of(spec, true).value(report);
            } else {
                Printer.of(spec, false).text(folder.page().toString());
            }
            var unwritten = progress.failure();
            return unwritten == null ? exit(comparison) : Printer.complain(spec, unwritten);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return ExitCode.CANCELLED;
        } catch (SpeechException e) {
            return Printer.complain(spec, e.failure());
        }
    }

    private Comparison comparison(Studio studio) {
        var passages = passages(text.read(spec));
        var argument = new CastArgument(spec, studio.catalogue());
        var all = casts.stream().map(argument::read).toList();
        for (var cast : all) {
            as.check(spec, studio, cast.provider());
            check(studio, cast, passages);
        }
        return Comparison.of(all, passages, new Casting(studio.catalogue()));
    }

    /// Refuses what a provider would refuse before anything is sent.
    private void check(Studio studio, Cast cast, List<Passage> passages) {
        var schema = studio.catalogue().schema(cast.provider(), cast.model()).orElseThrow();
        passages.forEach(each -> Choices.check(spec, schema, cast.values(), each.text()));
    }

    private List<Passage> passages(String script) {
        var passages =
                Manuscript.of(List.of())
                        .edited(script, Set.of(), () -> UUID.randomUUID().toString())
                        .passages();
        if (passages.isEmpty()) {
            throw Choices.refuse(spec, "cli.noText");
        }
        return passages;
    }

    private Path folder() throws SpeechException {
        var folder = Objects.requireNonNull(out);
        try {
            return Files.createDirectories(folder);
        } catch (IOException e) {
            var why = String.valueOf(e.getMessage());
            throw new SpeechException(new SpeechFailure.StoreUnwritable(folder, why), e);
        }
    }

    /// The first thing that went wrong; whoever stopped it knows why the rest is missing.
    private static int exit(Comparison comparison) {
        var renditions = comparison.cells().stream().map(Cell::rendition).toList();
        if (renditions.stream().anyMatch(it -> it.state() == Rendition.State.CANCELLED)) {
            return ExitCode.CANCELLED;
        }
        for (var rendition : renditions) {
            var failure = rendition.failure();
            var run = rendition.run();
            if (failure != null) {
                return ExitCode.of(run == null ? RunState.FAILED : run.state(), failure);
            }
        }
        return ExitCode.DONE;
    }
}
