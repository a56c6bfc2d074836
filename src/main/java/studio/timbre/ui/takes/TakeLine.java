// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.takes;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import studio.timbre.take.Opinion;
import studio.timbre.take.TakeRow;

/// A take's line in the table: the same object as long as the take is found, whatever changes about
/// it. FX thread only.
public final class TakeLine {
    private final ReadOnlyObjectWrapper<Shown> shown;

    TakeLine(Shown shown) {
        this.shown = new ReadOnlyObjectWrapper<>(shown);
    }

    /// What a line shows at one moment.
    public record Shown(TakeRow row, Standing standing, Repeat repeat) {}

    public ReadOnlyObjectProperty<Shown> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    public long id() {
        return row().id();
    }

    public TakeRow row() {
        return shown.get().row();
    }

    void show(Shown now) {
        shown.set(now);
    }

    /// Shows what the person thinks now, before the disk knows.
    void show(Opinion opinion) {
        var row = row();
        var judged =
                new TakeRow(
                        row.id(),
                        row.madeAt(),
                        row.deletedAt(),
                        row.source(),
                        row.figures(),
                        row.sound(),
                        opinion);
        shown.set(new Shown(judged, shown.get().standing(), shown.get().repeat()));
    }
}
