// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A real Secret Service, on a bus of its own: gnome-keyring, unlocked with a password that it is
/// told, or hung up in the middle.
@Timeout(60)
class SecretServiceTest {
    private static final String UNLOCK =
            """
            printf canary | gnome-keyring-daemon --unlock --foreground --components=secrets \
                >/dev/null & service=$!
            until dbus-send --session --print-reply --dest=org.freedesktop.DBus / \
                org.freedesktop.DBus.NameHasOwner string:org.freedesktop.secrets | grep -q true
            do :; done
            """;

    @TempDir private Path folder;

    @BeforeEach
    void needed() {
        for (var program : List.of("dbus-run-session", "gnome-keyring-daemon")) {
            assumeTrue(onPath(program), program + " is not installed here");
        }
    }

    private static boolean onPath(String program) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(place -> Files.isExecutable(Path.of(place, program)));
    }

    @Test
    void aKeyIsKeptUntilItIsRemovedAndSurvivesTheProcess() throws Exception {
        var said =
                session(
                        UNLOCK
                                + "$TIMBRE put; $TIMBRE get; $TIMBRE remove; $TIMBRE get; kill $service");
        assertEquals(List.of("kept", "sk-ключ-🔑", "removed", "nothing"), said);
    }

    @Test
    void aServiceThatHangsIsLeftAfterTheDeadline() throws Exception {
        var said = session(UNLOCK + "$TIMBRE hang $service; kill -KILL $service");
        assertEquals(List.of("the key store of the system does not answer, in time"), said);
    }

    /// Runs a script in a session of its own.
    private List<String> session(String script) throws Exception {
        var java = Path.of(System.getProperty("java.home"), "bin", "java");
        var builder = new ProcessBuilder("dbus-run-session", "--", "sh", "-c", script);
        var environment = builder.environment();
        environment.put("HOME", folder.toString());
        environment.put("XDG_DATA_HOME", folder.resolve("data").toString());
        environment.put("XDG_RUNTIME_DIR", folder.toString());
        environment.put(
                "TIMBRE",
                java
                        + " -cp "
                        + System.getProperty("java.class.path")
                        + " "
                        + Asking.class.getName());
        builder.redirectError(folder.resolve("errors").toFile());
        var session = builder.start();
        var said = session.inputReader().lines().toList();
        assertTrue(session.waitFor(50, TimeUnit.SECONDS));
        return said;
    }

    /// Asks the key store of the system, in a process of its own.
    static final class Asking {
        private Asking() {}

        private static String hang(SystemKeyVault vault, KeySlot slot, String service)
                throws Exception {
            new ProcessBuilder("kill", "-STOP", service).start().waitFor();
            long began = System.nanoTime();
            var e = assertThrows(KeyVaultException.class, () -> vault.get(slot));
            long took = System.nanoTime() - began;
            return e.getMessage() + (took < 4_000_000_000L ? ", in time" : ", late");
        }

        public static void main(String[] arguments) throws Exception {
            var vault =
                    new SystemKeyVault(
                            work -> Thread.ofPlatform().daemon().start(work),
                            Duration.ofSeconds(3));
            var slot = new KeySlot("requesty", "https://router.example");
            try {
                System.out.println(
                        switch (arguments[0]) {
                            case "put" -> {
                                vault.put(slot, "sk-ключ-🔑");
                                yield "kept";
                            }
                            case "remove" -> {
                                vault.remove(slot);
                                yield "removed";
                            }
                            case "hang" -> {
                                vault.put(slot, "sk");
                                yield hang(vault, slot, arguments[1]);
                            }
                            default -> {
                                var key = vault.get(slot);
                                yield key == null ? "nothing" : key;
                            }
                        });
            } catch (KeyVaultException e) {
                System.out.println(e.getMessage());
            }
            System.exit(0);
        }
    }
}
