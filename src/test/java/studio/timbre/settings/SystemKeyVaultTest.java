// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class SystemKeyVaultTest {
    private static final Executor THREADS = work -> Thread.ofPlatform().daemon().start(work);
    private static final Duration LONG = Duration.ofSeconds(20);
    private static final KeySlot SLOT = new KeySlot("requesty", "https://router.requesty.ai");

    private final Map<String, String> kept = new ConcurrentHashMap<>();

    /// A store that works.
    private class WorkingStore implements SystemKeyVault.Store {
        @Override
        public @Nullable String get(String name) throws Exception {
            return kept.get(name);
        }

        @Override
        public void put(String name, String key) throws Exception {
            kept.put(name, key);
        }

        @Override
        public void remove(String name) throws Exception {
            kept.remove(name);
        }
    }

    @Test
    void whatIsPutInComesOutUntilItIsRemoved() throws KeyVaultException {
        var vault = new SystemKeyVault(WorkingStore::new, THREADS, LONG);
        assertNull(vault.get(SLOT));
        vault.put(SLOT, "one");
        assertEquals("one", vault.get(SLOT));
        assertNull(vault.get(new KeySlot("requesty", "https://other.example")));
        vault.remove(SLOT);
        assertNull(vault.get(SLOT));
    }

    @Test
    void itIsOpenedWhenFirstAskedAndAgainIfThatFailed() throws KeyVaultException {
        var tries = new int[1];
        var vault =
                new SystemKeyVault(
                        () -> {
                            if (tries[0]++ == 0) {
                                throw new NoClassDefFoundError("no library");
                            }
                            return new WorkingStore();
                        },
                        THREADS,
                        LONG);
        assertEquals(0, tries[0]);
        assertThrows(KeyVaultException.class, () -> vault.get(SLOT));
        assertNull(vault.get(SLOT));
        assertNull(vault.get(SLOT));
        assertEquals(2, tries[0]);
    }

    @Test
    void aStoreThatForgetsWasNoStore() {
        var vault =
                new SystemKeyVault(
                        () ->
                                new WorkingStore() {
                                    @Override
                                    public void put(String name, String key) {}
                                },
                        THREADS,
                        LONG);
        assertThrows(KeyVaultException.class, () -> vault.put(SLOT, "key"));
    }

    @Test
    void aFailureNeverSaysTheKey() {
        var vault =
                new SystemKeyVault(
                        () ->
                                new WorkingStore() {
                                    @Override
                                    public void put(String name, String key) {
                                        throw new IllegalArgumentException("bad key " + key);
                                    }
                                },
                        THREADS,
                        LONG);
        var e = assertThrows(KeyVaultException.class, () -> vault.put(SLOT, "canary-4711"));
        assertNull(e.getCause());
        assertTrue(String.valueOf(e.getMessage()).contains("IllegalArgumentException"));
        assertFalse(String.valueOf(e.getMessage()).contains("canary"));
    }

    @Test
    void nobodyWaitsForAStoreThatHangs() throws InterruptedException {
        var letGo = new CountDownLatch(1);
        var ended = new CountDownLatch(1);
        var vault =
                new SystemKeyVault(
                        () -> {
                            letGo.await();
                            return new WorkingStore();
                        },
                        work ->
                                THREADS.execute(() -> {
                                    work.run();
                                    ended.countDown();
                                }),
                        Duration.ofMillis(200));
        long before = System.nanoTime();
        assertThrows(KeyVaultException.class, () -> vault.get(SLOT));
        for (int i = 0; i < 100; i++) {
            assertThrows(KeyVaultException.class, () -> vault.get(SLOT));
        }
        var waited = Duration.ofNanos(System.nanoTime() - before);
        assertTrue(waited.toSeconds() < 5, "waited " + waited);
        letGo.countDown();
        ended.await();
        try {
            assertNull(vault.get(SLOT));
        } catch (KeyVaultException e) {
            throw new AssertionError("it came back, and is asked again", e);
        }
    }

    @Test
    void theKeyringOfThisMachineKeepsAKeyOrSaysWhyNot() throws KeyVaultException {
        var vault = new SystemKeyVault(THREADS, Duration.ofSeconds(10));
        var slot = new KeySlot("timbre-test-" + UUID.randomUUID(), "https://test.example");
        try {
            vault.put(slot, "h\u00e4kelei \ud83d\udd11");
        } catch (KeyVaultException none) {
            assertTrue(String.valueOf(none.getMessage()).startsWith("the key store of the system"));
            assumeTrue(false, "no keyring runs here: " + none.getMessage());
        }
        assertEquals("h\u00e4kelei \ud83d\udd11", vault.get(slot));
        vault.remove(slot);
        assertNull(vault.get(slot));
        vault.remove(slot);
    }
}
