// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HomePointerTest {
    @TempDir private Path folder;
    private Home usual = new Home(Path.of(""));
    private HomePointer pointer = new HomePointer(usual);

    @BeforeEach
    void begin() {
        usual = new Home(folder.resolve("usual"));
        pointer = new HomePointer(usual);
    }

    @Test
    void withoutAWordTheHomeIsTheUsualOne() {
        assertEquals(usual, pointer.home());
        assertEquals(Optional.empty(), pointer.missing());
    }

    @Test
    void theHomeIsFoundWhereTheUserPutItAndNothingIsMoved() throws IOException {
        Files.createDirectories(usual.folder());
        Files.writeString(usual.settings(), "{}");
        var other = folder.resolve("other");
        assertEquals(other, pointer.lead(other));
        assertEquals(new Home(other), pointer.home());
        assertTrue(Files.exists(usual.settings()));
        assertFalse(Files.exists(new Home(other).settings()));
        assertEquals(usual.folder(), pointer.lead(usual.folder()));
        assertEquals(usual, pointer.home());
    }

    @Test
    void aFolderWithOtherThingsGetsOneOfItsOwn() throws IOException {
        var disk = Files.createDirectory(folder.resolve("disk"));
        Files.writeString(disk.resolve("letter.txt"), "Dear");
        var own = disk.resolve("Timbre");
        assertEquals(own, pointer.lead(disk));
        Files.writeString(new Home(own).settings(), "{}");
        assertEquals(own, pointer.lead(own), "it is known again");
    }

    @Test
    void aFolderThatIsGoneIsNamedAndTheUsualOneStandsIn() throws IOException {
        var disk = folder.resolve("disk");
        pointer.lead(disk);
        Files.delete(disk);
        assertEquals(usual, pointer.home());
        assertEquals(Optional.of(disk), pointer.missing());
    }

    @Test
    void aFolderThatTakesNoFilesChangesNothing() throws IOException {
        var file = Files.writeString(folder.resolve("file"), "");
        assertThrows(IOException.class, () -> pointer.lead(file.resolve("in")));
        assertEquals(usual, pointer.home());
    }
}
