// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.settings;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OnlyWindowTest {
    @TempDir private Path folder;

    @Test
    void theSecondIsRefusedAndRaisesTheFirst() throws Exception {
        var home = new Home(folder.resolve("home"));
        var raised = new CountDownLatch(2);
        try (var first = OnlyWindow.of(home).orElseThrow()) {
            first.listen(work -> Thread.ofVirtual().start(work), raised::countDown);
            assertTrue(OnlyWindow.of(home).isEmpty());
            assertTrue(OnlyWindow.knock(home));
            assertTrue(OnlyWindow.knock(home));
            assertTrue(raised.await(20, TimeUnit.SECONDS));
        }
        assertFalse(OnlyWindow.knock(home));
        OnlyWindow.of(home).orElseThrow().close();
    }

    @Test
    void aHomeWithALongNameHasADoorToo() throws Exception {
        var home = new Home(folder.resolve("x".repeat(120)));
        var raised = new CountDownLatch(1);
        try (var first = OnlyWindow.of(home).orElseThrow()) {
            first.listen(work -> Thread.ofVirtual().start(work), raised::countDown);
            assertTrue(OnlyWindow.knock(home));
            assertTrue(raised.await(20, TimeUnit.SECONDS));
        }
    }
}
