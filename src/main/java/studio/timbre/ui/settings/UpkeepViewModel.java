// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.settings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import studio.timbre.language.Messages;
import studio.timbre.settings.HomePointer;
import studio.timbre.speech.SpeechException;
import studio.timbre.ui.kit.FileWindow;

/// Looks after the program's files: where they lie, whether they are whole, a copy of them; and
/// what somebody who helps needs to know.
final class UpkeepViewModel {
    private static final double MEGA = 1e6;

    private final Upkeep rooms;
    private final Executor background;
    private final Executor fx;
    private final ReadOnlyStringWrapper size = new ReadOnlyStringWrapper("");
    private final Errand opening;
    private final Errand verifying;
    private final Errand saving;
    private final Errand moving;
    private final Errand telling;

    UpkeepViewModel(Upkeep rooms, Executor background, Executor fx) {
        this.rooms = rooms;
        this.background = background;
        this.fx = fx;
        opening = new Errand(background, fx);
        verifying = new Errand(background, fx);
        saving = new Errand(background, fx);
        moving = new Errand(background, fx);
        telling = new Errand(background, fx);
    }

    /// Where everything is.
    String folder() {
        return rooms.home().folder().toAbsolutePath().toString();
    }

    /// How much lies there, and how much room is left; empty while that is not known.
    ReadOnlyStringProperty sizeProperty() {
        return size.getReadOnlyProperty();
    }

    Errand opening() {
        return opening;
    }

    Errand verifying() {
        return verifying;
    }

    Errand saving() {
        return saving;
    }

    Errand moving() {
        return moving;
    }

    Errand telling() {
        return telling;
    }

    /// Whether another folder can be chosen.
    boolean movable() {
        return rooms.pointer().isPresent() && leads(rooms.pointer().get());
    }

    private boolean leads(HomePointer pointer) {
        return pointer.home().equals(rooms.home()) || rooms.home().equals(pointer.usual());
    }

    /// Measures the folder.
    void look() {
        background.execute(() -> {
            var words = measured();
            fx.execute(() -> size.set(words));
        });
    }

    private String measured() {
        var folder = rooms.home().folder();
        try (var files = Files.walk(folder)) {
            double bytes = files.mapToDouble(UpkeepViewModel::bytes).sum();
            double free = (double) Files.getFileStore(folder).getUsableSpace();
            return Messages.text("settings.folder.size", bytes / MEGA, free / MEGA / 1000);
        } catch (IOException | UncheckedIOException e) {
            return Messages.text("settings.folder.unknown", String.valueOf(e.getMessage()));
        }
    }

    /// A file that was taken away meanwhile has none.
    private static double bytes(Path file) {
        var attributes = file.toFile();
        return attributes.isFile() ? (double) attributes.length() : 0;
    }

    /// Shows the folder in the system's own window of files.
    void open() {
        show(rooms.home().folder());
    }

    /// Shows the folder of the logs.
    void openLogs() {
        show(rooms.home().logs());
    }

    private void show(Path folder) {
        opening.run(_ ->
                FileWindow.show(folder)
                        ? Remark.NONE
                        : new Remark(Remark.Tone.BAD, Messages.text("settings.unshown", folder)));
    }

    /// Reads everything that is kept and compares it with what was kept.
    void verify() {
        verifying.run(this::verdict);
    }

    private Remark verdict(DoubleConsumer progress) throws SpeechException {
        var verdict = rooms.takes().verify(progress);
        var damages = verdict.damages();
        if (damages.isEmpty()) {
            return new Remark(
                    Remark.Tone.GOOD,
                    Messages.text("settings.verify.good", verdict.takes(), verdict.files()));
        }
        var first = damages.getFirst();
        var words =
                first.take() == null
                        ? first.words()
                        : Messages.text("settings.verify.take", first.take(), first.words());
        return new Remark(
                Remark.Tone.BAD, Messages.text("settings.verify.bad", damages.size(), words));
    }

    /// Writes all takes and projects to one file.
    void backup(Path file) {
        saving.run(progress -> {
            rooms.takes().backup(file, progress);
            double bytes = (double) file.toFile().length();
            return new Remark(
                    Remark.Tone.GOOD, Messages.text("settings.backup.done", file, bytes / MEGA));
        });
    }

    /// Lets the next start use another folder; nothing is moved.
    void move(Path folder) {
        rooms.pointer().ifPresent(pointer -> moving.run(_ -> moved(pointer, folder)));
    }

    private Remark moved(HomePointer pointer, Path chosen) {
        try {
            var folder = pointer.lead(chosen);
            return new Remark(
                    Remark.Tone.GOOD, Messages.text("settings.move.done", folder, folder()));
        } catch (IOException e) {
            return new Remark(
                    Remark.Tone.BAD,
                    Messages.text("settings.move.failed", chosen, String.valueOf(e.getMessage())));
        }
    }

    /// Hands over the report for somebody who helps.
    void report(Consumer<String> copy) {
        telling.run(_ -> {
            var text = rooms.report().get();
            fx.execute(() -> copy.accept(text));
            return new Remark(Remark.Tone.GOOD, Messages.text("settings.report.copied"));
        });
    }
}
