// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.waveform;

import java.util.concurrent.Executor;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import org.jspecify.annotations.Nullable;
import studio.timbre.audio.Recording;
import studio.timbre.dsp.Stretches;

/// What can be shown beside the peaks: silence and clipping always, a spectrogram and the pitch if
/// wanted. FX thread only.
final class Layers {
    private final Executor background;
    private final BooleanProperty spectrogram = new SimpleBooleanProperty();
    private final BooleanProperty pitch = new SimpleBooleanProperty();
    private @Nullable Survey survey;
    private @Nullable SpectrumTiles tiles;

    Layers(Executor background) {
        this.background = background;
    }

    void open(@Nullable Recording recording) {
        if (survey != null) {
            survey.leave();
        }
        if (tiles != null) {
            tiles.leave();
        }
        survey = recording == null ? null : new Survey(recording, background);
        tiles = recording == null ? null : new SpectrumTiles(recording, background);
    }

    /// Looks for more to show.
    ///
    /// @return whether there is
    boolean look(long frames, int rate, boolean ended) {
        boolean found = survey != null && survey.look(frames, rate, ended, pitch.get());
        boolean drawn = spectrogram.get() && tiles != null && tiles.look();
        return found || drawn;
    }

    BooleanProperty spectrogramProperty() {
        return spectrogram;
    }

    BooleanProperty pitchProperty() {
        return pitch;
    }

    @Nullable Survey survey() {
        return survey;
    }

    @Nullable SpectrumTiles tiles() {
        return tiles;
    }

    /// Where the next phrase begins, which is where a silence ends.
    ///
    /// @return -1 if there is none
    long phraseAfter(double frame) {
        var silences = silences();
        int index = silences == null ? 0 : silences.after(frame + 1);
        return silences == null || index == silences.count() ? -1 : silences.to(index);
    }

    /// Where the phrase begins that lies before a frame; 0 for the first.
    long phraseBefore(double frame) {
        var silences = silences();
        int index = silences == null ? 0 : silences.after(frame - 1) - 1;
        return silences == null || index < 0 ? 0 : silences.to(index);
    }

    private @Nullable Stretches silences() {
        return survey == null ? null : survey.silences();
    }
}
