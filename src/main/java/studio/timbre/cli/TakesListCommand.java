// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.cli;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
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
import studio.timbre.take.TakeQuery;

/// `timbre takes list`: which takes there are, the latest in front.
@Command(name = "list", mixinStandardHelpOptions = true)
final class TakesListCommand implements Callable<Integer> {
    @Mixin private final HouseOptions options = new HouseOptions();

    @Parameters(
            arity = "0..*",
            paramLabel = "WORD",
            defaultValue = "",
            descriptionKey = "cli.takes.words")
    private String[] words = {};

    @Option(names = "--provider", paramLabel = "P", descriptionKey = "cli.takes.provider")
    private @Nullable String provider;

    @Option(names = "--voice", paramLabel = "V", descriptionKey = "cli.takes.voice")
    private @Nullable String voice;

    @Option(names = "--project", paramLabel = "N", descriptionKey = "cli.takes.project")
    private @Nullable Long project;

    @Option(names = "--passage", paramLabel = "KEY", descriptionKey = "cli.takes.passage")
    private @Nullable String passage;

    @Option(names = "--tag", paramLabel = "TAG", descriptionKey = "cli.takes.tag")
    private @Nullable String tag;

    @Option(names = "--from", paramLabel = "DATE", descriptionKey = "cli.takes.from")
    private @Nullable LocalDate from;

    @Option(names = "--before", paramLabel = "DATE", descriptionKey = "cli.takes.before")
    private @Nullable LocalDate before;

    @Option(names = "--starred", descriptionKey = "cli.takes.starred")
    private boolean starred;

    @Option(names = "--deleted", descriptionKey = "cli.takes.deleted")
    private boolean deleted;

    @Option(names = "--limit", paramLabel = "N", descriptionKey = "cli.takes.limit")
    private int limit = Integer.MAX_VALUE;

    @Option(names = "--json", descriptionKey = "cli.option.json")
    private boolean json;

    @Spec private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        if (limit < 0) {
            throw Choices.refuse(spec, "cli.takes.badLimit", limit);
        }
        try (var studio = Studio.open(options.setup())) {
            var store = studio.takes().store();
            Shelf.await(store.recovered());
            var rows =
                    Shelf.await(store.find(query())).stream()
                            .limit(limit)
                            .map(TakeReport::row)
                            .toList();
            Printer.of(spec, json)
                    .table(rows, "id", "made", "state", "seconds", "provider", "voice", "text");
            return ExitCode.DONE;
        } catch (SpeechException e) {
            return Printer.complain(spec, e.failure());
        }
    }

    private TakeQuery query() {
        return TakeQuery.ALL
                .withWords(String.join(" ", words))
                .of(project, passage)
                .by(provider, voice)
                .tagged(tag)
                .made(midnight(from), midnight(before))
                .onlyStarred(starred)
                .onlyDeleted(deleted);
    }

    private static @Nullable Instant midnight(@Nullable LocalDate day) {
        return day == null ? null : day.atStartOfDay(ZoneId.systemDefault()).toInstant();
    }
}
