// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.settings;

import java.util.concurrent.Executor;
import java.util.function.DoubleConsumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import studio.timbre.language.FailureText;
import studio.timbre.speech.SpeechException;

/// Something that takes its time and ends with a sentence; one at a time. FX thread only.
final class Errand {
    private final Executor background;
    private final Executor fx;
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper();
    private final ReadOnlyObjectWrapper<Remark> remark = new ReadOnlyObjectWrapper<>(Remark.NONE);

    /// @param background runs what waits for the disk
    /// @param fx where properties change
    Errand(Executor background, Executor fx) {
        this.background = background;
        this.fx = fx;
    }

    /// What is done, in the background.
    interface Work {
        /// Does it.
        ///
        /// @param progress takes how much is done, from 0 to 1
        Remark run(DoubleConsumer progress) throws SpeechException;
    }

    void run(Work work) {
        if (busy.get()) {
            return;
        }
        busy.set(true);
        progress.set(0);
        remark.set(Remark.NONE);
        background.execute(() -> {
            var result = result(work);
            fx.execute(() -> {
                busy.set(false);
                remark.set(result);
            });
        });
    }

    private Remark result(Work work) {
        try {
            return work.run(part -> fx.execute(() -> progress.set(part)));
        } catch (SpeechException e) {
            var lines = FailureText.of(e.failure()).lines();
            return new Remark(Remark.Tone.BAD, String.join(" ", lines));
        }
    }

    ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /// From 0 to 1.
    ReadOnlyDoubleProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Remark> remarkProperty() {
        return remark.getReadOnlyProperty();
    }
}
