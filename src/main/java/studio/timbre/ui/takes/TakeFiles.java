// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.takes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import studio.timbre.export.WavFile;
import studio.timbre.language.Messages;
import studio.timbre.speech.SpeechException;
import studio.timbre.speech.SpeechFailure;
import studio.timbre.take.Take;
import studio.timbre.ui.kit.FileWindow;

/// Takes as files of the person's own. Waits for the disk: for the background.
final class TakeFiles {
    private final TakesRooms rooms;

    TakeFiles(TakesRooms rooms) {
        this.rooms = rooms;
    }

    /// What such a file is called, without an extension, such as `take-12-alloy`.
    static String name(Take take) {
        var voice = take.request().voice();
        var name = "take-" + take.row().id() + (voice == null ? "" : "-" + voice);
        return name.replaceAll("[^\\p{L}\\p{N}._-]+", "-");
    }

    /// Writes its sound as WAV.
    void wav(Take take, Path target) throws SpeechException {
        try (var recording = rooms.store().open(take)) {
            new WavFile(target).write(recording);
        }
    }

    /// Writes the bytes exactly as they came; of several answers each in a file of its own.
    ///
    /// @return the files
    List<Path> original(Take take, Path target) throws SpeechException {
        var files = new ArrayList<Path>();
        for (var original : take.originals()) {
            var from = rooms.store().open(take, original);
            var to = take.originals().size() == 1 ? target : numbered(target, files.size() + 1);
            try {
                Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
            } catch (IOException e) {
                throw new SpeechException(
                        new SpeechFailure.StoreUnwritable(to, String.valueOf(e.getMessage())), e);
            }
            files.add(to);
        }
        return files;
    }

    private static Path numbered(Path target, int number) {
        var name = target.getFileName().toString();
        int point = name.lastIndexOf('.');
        int end = point < 0 ? name.length() : point;
        return target.resolveSibling(name.substring(0, end) + "-" + number + name.substring(end));
    }

    /// Shows the first file of its bytes in the system's own window of files.
    ///
    /// @return what there is to say about it
    Remark show(Take take) throws SpeechException {
        var file = rooms.store().open(take, take.originals().getFirst()).toAbsolutePath();
        return FileWindow.show(file)
                ? Remark.done(Messages.text("takes.shown", file))
                : unable(file);
    }

    private static Remark unable(Path file) {
        return new Remark(Messages.text("takes.unshown", file), false, true);
    }
}
