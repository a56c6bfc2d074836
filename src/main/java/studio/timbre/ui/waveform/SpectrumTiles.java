// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.waveform;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import studio.timbre.audio.PcmFormat;
import studio.timbre.audio.Recording;
import studio.timbre.dsp.Spectrum;

/// The spectrogram of a recording in tiles, computed off the FX thread: only what is seen, and no
/// longer than it is seen.
final class SpectrumTiles {
    /// Columns of a tile.
    static final int COLUMNS = 128;

    /// Columns computed between two looks what is wanted.
    private static final int BIT = 16;

    private static final int KEPT = 96;

    private final Recording recording;
    private final Executor background;
    private final Map<Place, Tile> kept = new LinkedHashMap<>(KEPT, 0.75f, true);
    private volatile List<Tile> wanted = List.of();
    private volatile boolean busy;
    private final AtomicInteger computed = new AtomicInteger();
    private int seen;
    private @Nullable Spectrum spectrum;

    SpectrumTiles(Recording recording, Executor background) {
        this.recording = recording;
        this.background = background;
    }

    /// @param hop frames from one column to the next
    private record Place(long hop, long index) {}

    /// A piece of the spectrogram: its columns side by side, levels from the top down.
    static final class Tile {
        final byte[] levels = new byte[COLUMNS * Spectrum.ROWS];
        private final long hop;
        private final long first;
        private volatile int done;

        private Tile(Place place) {
            hop = place.hop;
            first = place.index * COLUMNS;
        }

        /// Whether its next column can be computed.
        private boolean ready(long frames, long margin, boolean ended) {
            long centre = centre();
            return done < COLUMNS && (centre + margin <= frames || (ended && centre < frames));
        }

        private long centre() {
            return (first + done) * hop;
        }
    }

    // Called by the FX thread.

    /// Names the tiles that are seen, which are then computed bit by bit.
    ///
    /// @param hop frames from one column to the next
    /// @param first the first tile
    List<Tile> want(long hop, long first, int count) {
        var tiles = new ArrayList<Tile>();
        for (int i = 0; i < count; i++) {
            tiles.add(kept.computeIfAbsent(new Place(hop, first + i), Tile::new));
        }
        var oldest = kept.entrySet().iterator();
        while (kept.size() > Math.max(KEPT, count)) {
            oldest.next();
            oldest.remove();
        }
        wanted = List.copyOf(tiles);
        return tiles;
    }

    /// Has what is wanted computed, if nobody does.
    ///
    /// @return whether more is computed than at the last call
    boolean look() {
        var format = recording.format();
        if (!busy && format != null && next(format) != null) {
            busy = true;
            background.execute(() -> work(format));
        }
        int now = computed.get();
        boolean news = now != seen;
        seen = now;
        return news;
    }

    void leave() {
        wanted = List.of();
    }

    // Called in the background, by one thread at a time; `next` by any.

    /// A bit at a time, so that other errands get their turn.
    private void work(PcmFormat format) {
        boolean more = false;
        try {
            var tile = next(format);
            if (tile != null) {
                compute(tile, format);
                more = next(format) != null;
            }
        } finally {
            busy = more;
            if (more) {
                background.execute(() -> work(format));
            }
        }
    }

    private void compute(Tile tile, PcmFormat format) {
        var known = spectrum;
        if (known == null) {
            known = new Spectrum(recording, format);
            spectrum = known;
        }
        for (int i = 0; i < BIT && ready(tile, format); i++) {
            int column = tile.done;
            known.column(tile.centre(), tile.levels, column, COLUMNS);
            tile.done = column + 1;
        }
        computed.incrementAndGet();
    }

    private @Nullable Tile next(PcmFormat format) {
        return wanted.stream().filter(tile -> ready(tile, format)).findFirst().orElse(null);
    }

    private boolean ready(Tile tile, PcmFormat format) {
        boolean ended = recording.ended();
        return tile.ready(recording.frames(), format.sampleRate() / 80, ended);
    }
}
