// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OnlyWindowTest {
    @TempDir private Path folder;

    @Test
    void theSecondIsRefusedAndRaisesTheFirst() throws Exception {
        var home = new Home(folder.resolve("home"));
        var files = List.of(folder.resolve("a b.timbre"), folder.resolve("语音.timbre"));
        var raised = new CountDownLatch(2);
        var wanted = new CopyOnWriteArrayList<Path>();
        try (var first = OnlyWindow.of(home).orElseThrow()) {
            first.listen(
                    work -> Thread.ofVirtual().start(work),
                    all -> {
                        wanted.addAll(all);
                        raised.countDown();
                    });
            assertTrue(OnlyWindow.of(home).isEmpty());
            assertTrue(OnlyWindow.knock(home, List.of()));
            assertTrue(OnlyWindow.knock(home, files));
            assertTrue(raised.await(20, TimeUnit.SECONDS));
        }
        assertEquals(files, wanted);
        assertFalse(OnlyWindow.knock(home, List.of()));
        OnlyWindow.of(home).orElseThrow().close();
    }

    @Test
    void aHomeWithALongNameHasADoorToo() throws Exception {
        var home = new Home(folder.resolve("x".repeat(120)));
        var raised = new CountDownLatch(1);
        try (var first = OnlyWindow.of(home).orElseThrow()) {
            first.listen(work -> Thread.ofVirtual().start(work), _ -> raised.countDown());
            assertTrue(OnlyWindow.knock(home, List.of()));
            assertTrue(raised.await(20, TimeUnit.SECONDS));
        }
    }
}
