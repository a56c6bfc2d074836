// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.waveform;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import javafx.beans.value.ObservableValue;
import javafx.css.CssMetaData;
import javafx.css.Styleable;
import javafx.css.StyleableProperty;
import javafx.css.StyleablePropertyFactory;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;

/// The colours that the style sheet gives the drawing; a node that is never seen itself.
final class Palette extends Region {
    /// What a colour is for; the style sheet calls it `-timbre-ink-NAME`.
    enum Ink {
        /// The RMS of what was not heard yet.
        WAVE,
        /// The RMS of what was heard.
        PLAYED,
        /// Around it, the peaks.
        PEAKS,
        PEAKS_PLAYED,
        /// Behind what is silent.
        SILENT,
        /// Behind what has come and was not heard yet.
        AHEAD,
        /// Behind what is selected.
        SELECTED,
        /// Base line and ruler.
        LINE,
        /// Times on the ruler, arrivals.
        WORDS,
        /// Where it is heard now.
        HEAD,
        /// Where the sound stopped for a moment, or was clipped.
        LATE,
        /// The pitch.
        PITCH,
        /// Behind words and lines that lie on a picture.
        PAPER,
        /// A spectrogram where there is least, in the middle, and where there is most.
        FAINT,
        MIDDLING,
        STRONG;

        private String css() {
            return "-timbre-ink-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private static final StyleablePropertyFactory<Palette> FACTORY =
            new StyleablePropertyFactory<>(Region.getClassCssMetaData());

    private final Map<Ink, StyleableProperty<Paint>> inks = new EnumMap<>(Ink.class);

    /// @param changed called when any colour is another
    Palette(Runnable changed) {
        getStyleClass().add("palette");
        setManaged(false);
        setVisible(false);
        for (var ink : Ink.values()) {
            var paint =
                    FACTORY.createStyleablePaintProperty(
                            this, ink.name(), ink.css(), palette -> palette.paint(ink), Color.GRAY);
            inks.put(ink, paint);
            ((ObservableValue<?>) paint).subscribe(changed);
        }
    }

    Paint of(Ink ink) {
        return paint(ink).getValue();
    }

    private StyleableProperty<Paint> paint(Ink ink) {
        return Objects.requireNonNull(inks.get(ink));
    }

    @Override
    public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
        return FACTORY.getCssMetaData();
    }
}
