// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import java.util.function.Function;
import studio.timbre.form.Cast;
import studio.timbre.provider.Casting;
import studio.timbre.script.Passage;
import studio.timbre.speech.Origin;
import studio.timbre.speech.SpeechException;
import studio.timbre.speech.SpeechRequest;
import studio.timbre.synthesis.Lineup;

/// Every passage in the mouth of every cast. What is the same request is one rendition, and sent
/// once. Any thread may look; one thread has it made.
public final class Comparison {
    /// How many casts can be told apart by a key of the keyboard, 1 to 9.
    public static final int MOST_CASTS = 9;

    private final List<Cast> casts;
    private final List<Passage> passages;
    private final List<Cell> cells;
    private final Map<SpeechRequest, Rendition> renditions;
    private final List<Lineup> lineups = new ArrayList<>();

    private Comparison(
            List<Cast> casts,
            List<Passage> passages,
            List<Cell> cells,
            Map<SpeechRequest, Rendition> renditions) {
        this.casts = List.copyOf(casts);
        this.passages = List.copyOf(passages);
        this.cells = List.copyOf(cells);
        this.renditions = renditions;
    }

    /// Nothing is made yet.
    public static Comparison of(List<Cast> casts, List<Passage> passages, Casting casting) {
        return new Comparison(List.of(), List.of(), List.of(), Map.of())
                .with(casts, passages, casting);
    }

    /// Another comparison, in which what was made already, or is being made, stays.
    public Comparison with(List<Cast> newCasts, List<Passage> newPassages, Casting casting) {
        var all = new HashMap<>(renditions);
        var grid = new ArrayList<Cell>();
        for (int passage = 0; passage < newPassages.size(); passage++) {
            for (int cast = 0; cast < newCasts.size(); cast++) {
                var text = newPassages.get(passage).text();
                grid.add(
                        new Cell(passage, cast, rendition(newCasts.get(cast), text, casting, all)));
            }
        }
        var next = new Comparison(newCasts, newPassages, grid, all);
        next.lineups.addAll(lineups);
        return next;
    }

    private static Rendition rendition(
            Cast cast, String text, Casting casting, Map<SpeechRequest, Rendition> all) {
        try {
            return all.computeIfAbsent(casting.request(cast, text), Rendition::new);
        } catch (SpeechException e) {
            return new Rendition(e.failure());
        }
    }

    public List<Cast> casts() {
        return casts;
    }

    public List<Passage> passages() {
        return passages;
    }

    /// All of them, passage by passage.
    public List<Cell> cells() {
        return cells;
    }

    /// The cells of one passage, in the order of the casts.
    public List<Cell> row(int passage) {
        return cells.subList(passage * casts.size(), (passage + 1) * casts.size());
    }

    public Cell cell(int passage, int cast) {
        return cells.get(passage * casts.size() + cast);
    }

    /// How loud the cells of a passage are to be, by what is measured of them now.
    public Match match(int passage) {
        return Match.of(row(passage).stream().map(cell -> cell.rendition().loudness()).toList());
    }

    /// What would be sent if it were made now, unless it was made before.
    public List<SpeechRequest> wanted() {
        return pending().keySet().stream()
                .map(Rendition::request)
                .filter(Objects::nonNull)
                .toList();
    }

    /// Has all of it made that is not there yet, or went wrong; returns at once. Complete takes
    /// that are kept are used again.
    ///
    /// @param atOnce how many requests of one provider may be under way, at least 1
    /// @param origin where the takes of a passage belong
    /// @param ended is told of each cell that is over, as soon as it is, by any thread
    public void make(
            Workshop workshop, int atOnce, Function<Passage, Origin> origin, Consumer<Cell> ended) {
        var lineup = new Lineup(workshop.sender(), atOnce, workshop.threads());
        lineups.add(lineup);
        pending()
                .forEach((rendition, showing) -> {
                    var first = passages.get(showing.getFirst().passage());
                    rendition.begin(
                            workshop, lineup, origin.apply(first), () -> showing.forEach(ended));
                });
    }

    /// Looks for complete takes that are kept, so that they need not be made; returns at once, and
    /// sends nothing.
    public void recall(Workshop workshop) {
        cells.forEach(cell -> cell.rendition().recall(workshop));
    }

    /// Whether it is not known yet of some of them.
    public boolean recalling() {
        return cells.stream().anyMatch(cell -> cell.rendition().looking());
    }

    private Map<Rendition, List<Cell>> pending() {
        var pending = new LinkedHashMap<Rendition, List<Cell>>();
        for (var cell : cells) {
            if (cell.rendition().wanted()) {
                pending.computeIfAbsent(cell.rendition(), _ -> new ArrayList<>()).add(cell);
            }
        }
        return pending;
    }

    /// The same, and waits until all of it is over.
    public void makeAndWait(
            Workshop workshop, int atOnce, Function<Passage, Origin> origin, Consumer<Cell> ended)
            throws InterruptedException {
        var left = new CountDownLatch(pending().values().stream().mapToInt(List::size).sum());
        make(
                workshop,
                atOnce,
                origin,
                cell -> {
                    try {
                        ended.accept(cell);
                    } finally {
                        left.countDown();
                    }
                });
        left.await();
    }

    /// Stops what is under way and sends nothing of what waits; what came stays.
    public void cancel() {
        lineups.forEach(Lineup::cancel);
    }

    /// Whether anything waits or is under way.
    public boolean busy() {
        return cells.stream()
                .map(cell -> cell.rendition().state())
                .anyMatch(state ->
                        state == Rendition.State.WAITING || state == Rendition.State.UNDER_WAY);
    }
}
