// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.timbre.settings.Home;
import studio.timbre.settings.HomePointer;
import studio.timbre.take.TakeStore;

class UpkeepViewModelTest {
    @TempDir private Path folder;
    private Home home = new Home(Path.of(""));

    @AutoClose private TakeStore takes = TakeStore.open(Path.of("no-such-folder"), Runnable::run);

    @BeforeEach
    void begin() throws IOException {
        home = new Home(Files.createDirectory(folder.resolve("home")));
        takes = TakeStore.open(home.takes(), Runnable::run);
    }

    @Test
    void whatIsKeptIsCheckedAndTheResultIsOneSentence() throws IOException {
        var model = model(new HomePointer(home));
        model.verify();
        assertEquals(Remark.Tone.GOOD, remark(model.verifying()).tone());
        assertEquals("All is well: no takes, no files.", remark(model.verifying()).text());
        assertFalse(model.verifying().busyProperty().get());
        takes.close();
        Files.write(home.takes().resolve("timbre.db"), new byte[8192]);
        takes = TakeStore.open(home.takes(), Runnable::run);
        var again = model(new HomePointer(home));
        again.verify();
        assertEquals(Remark.Tone.BAD, remark(again.verifying()).tone());
    }

    @Test
    void aBackupIsWrittenOrTheReasonSaid() {
        var model = model(new HomePointer(home));
        var file = folder.resolve("all.zip");
        model.backup(file);
        assertTrue(Files.exists(file));
        assertTrue(remark(model.saving()).text().contains(file.toString()));
        model.backup(folder.resolve("nowhere").resolve("all.zip"));
        assertEquals(Remark.Tone.BAD, remark(model.saving()).tone());
    }

    @Test
    void anotherFolderCountsFromTheNextStartOn() {
        var pointer = new HomePointer(home);
        var model = model(pointer);
        assertTrue(model.movable());
        var other = folder.resolve("other");
        model.move(other);
        assertTrue(remark(model.moving()).text().contains(other.toString()));
        assertEquals(new Home(other), pointer.home());
        model.move(Path.of("/proc/nowhere"));
        assertEquals(Remark.Tone.BAD, remark(model.moving()).tone());
        assertEquals(new Home(other), pointer.home());
        assertFalse(model(new HomePointer(new Home(folder.resolve("x")))).movable());
    }

    @Test
    void theSizeAndTheReportAreFetchedInTheBackground() throws IOException {
        Files.write(home.folder().resolve("big"), new byte[2_500_000]);
        var model = model(new HomePointer(home));
        model.look();
        var size = model.sizeProperty().get();
        assertTrue(size.startsWith("2.5 MB are used"), size);
        var copied = new ArrayList<String>();
        model.report(copied::add);
        assertEquals("the report", copied.getFirst());
        assertEquals("Copied.", remark(model.telling()).text());
    }

    private static Remark remark(Errand errand) {
        return errand.remarkProperty().get();
    }

    private UpkeepViewModel model(HomePointer pointer) {
        var rooms = new Upkeep(home, Optional.of(pointer), takes, () -> "the report");
        return new UpkeepViewModel(rooms, Runnable::run, Runnable::run);
    }
}
