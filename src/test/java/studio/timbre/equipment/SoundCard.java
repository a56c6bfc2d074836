// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.equipment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// The virtual sound card that this program was started with.
public final class SoundCard {
    private static final Path SCRIPT = Path.of("src/test/scripts/virtual-sound-card");

    private SoundCard() {}

    /// Whether there is one, and it runs.
    public static boolean there() {
        var environment = System.getenv();
        return environment.containsKey("SOUND_CARD_DIR")
                && environment.containsKey("PULSE_SERVER")
                && Files.exists(pidFile())
                && ProcessHandle.of(pid()).map(ProcessHandle::isAlive).orElse(false);
    }

    /// What the script calls the card's sink.
    public static String sink() {
        return environment("SOUND_CARD_SINK");
    }

    /// Pulls the plug.
    public static void kill() {
        run("kill", "-KILL", String.valueOf(pid()));
    }

    /// Starts it again, as it was.
    public static void start() {
        run(SCRIPT.toString(), "start");
    }

    /// Keeps it from doing anything, until [#goOn()].
    public static void hang() {
        run("kill", "-STOP", String.valueOf(pid()));
    }

    public static void goOn() {
        run("kill", "-CONT", String.valueOf(pid()));
    }

    /// Puts in a second card, of another rate or more channels, and makes it the system's choice.
    ///
    /// @return what takes it out again
    public static AutoCloseable another(String name, int rate, int channels) {
        var module =
                run(
                        "pactl",
                        "load-module",
                        "module-null-sink",
                        "sink_name=" + name,
                        "format=s16le",
                        "rate=" + rate,
                        "channels=" + channels,
                        "norewinds=1");
        run("pactl", "set-default-sink", name);
        return () -> {
            run("pactl", "set-default-sink", sink());
            run("pactl", "unload-module", module.strip());
        };
    }

    private static String run(String... command) {
        try {
            var process = new ProcessBuilder(command).redirectErrorStream(true).start();
            var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException(String.join(" ", command) + ": " + said);
            }
            return said;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static long pid() {
        try {
            return Long.parseLong(Files.readString(pidFile()).strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path pidFile() {
        return Path.of(environment("SOUND_CARD_DIR"), "card.pid");
    }

    private static String environment(String name) {

        var value = System.getenv(name);
        if (value == null) {
            throw new IllegalStateException(name + " is not set");
        }
        return value;
    }
}
