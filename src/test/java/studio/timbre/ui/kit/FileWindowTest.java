// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class FileWindowTest {
    @Test
    void everySystemShowsAFileInItsOwnWay() {
        var file = Path.of("/takes/ab/cd.mp3");
        assertEquals(List.of("xdg-open", "/takes/ab"), FileWindow.command("Linux", file));
        assertEquals(
                List.of("open", "-R", "/takes/ab/cd.mp3"), FileWindow.command("Mac OS X", file));
        assertEquals(
                List.of("explorer.exe", "/select,/takes/ab/cd.mp3"),
                FileWindow.command("Windows 11", file));
    }
}
