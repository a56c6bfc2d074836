// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class WindowSystemTest {
    @Test
    void aMachineThatHasAllMayOpenTheWindow() {
        var complete = new WindowSystem(library -> true, () -> true);
        assertEquals(Optional.empty(), complete.complaintOnLinux());
    }

    @Test
    void whatIsMissingIsNamedWithThePackagesToInstall() {
        var bare = new WindowSystem(library -> !library.startsWith("libgtk"), () -> true);
        var sentence = bare.complaintOnLinux().orElseThrow();
        assertTrue(sentence.contains("libgtk-3.so.0"), sentence);
        assertTrue(sentence.contains("apt-get install libgtk-3-0"), sentence);
    }

    @Test
    void withoutADisplayTheCommandLineIsOffered() {
        var blind = new WindowSystem(library -> true, () -> false);
        var sentence = blind.complaintOnLinux().orElseThrow();
        assertTrue(sentence.contains("timbre say"), sentence);
    }
}
