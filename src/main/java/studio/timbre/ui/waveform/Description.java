// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.waveform;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import studio.timbre.language.Messages;
import studio.timbre.ui.kit.TimeText;

/// Position and length in words; changes at most once a second of either.
final class Description {
    private final ReadOnlyStringWrapper words =
            new ReadOnlyStringWrapper(Messages.text("waveform.empty"));
    private long told = -1;

    void nothing() {
        told = -1;
        words.set(Messages.text("waveform.empty"));
    }

    void tell(double head, long frames, int rate, boolean ended) {
        if (frames == 0) {
            nothing();
            return;
        }
        double at = Math.max(0, head) / rate;
        double all = (double) frames / rate;
        long seconds = (long) at;
        long now = (seconds * 1_000_000 + (long) all) * 2 + (ended ? 1 : 0);
        if (now != told) {
            told = now;
            var key = ended ? "waveform.position" : "waveform.position.arriving";
            words.set(Messages.text(key, TimeText.of(at, 0), TimeText.of(all, 0)));
        }
    }

    ReadOnlyStringProperty wordsProperty() {
        return words.getReadOnlyProperty();
    }
}
