// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.provider.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import studio.timbre.provider.SpeechProvider;
import studio.timbre.speech.SpeechRequest;
import studio.timbre.speech.Transport;

/// An engine that does what a test wants: a shell script, in a folder of its own.
record FakeProgram(Path folder) {
    static final Executor THREADS = work -> Thread.ofVirtual().start(work);

    /// Where the script writes what it was given.
    Path given(String name) {
        return folder.resolve(name);
    }

    Path spool() {
        return folder.resolve("spool");
    }

    /// Writes a program.
    ///
    /// @param body shell, in which `HERE` is the folder
    Path program(String name, String body) throws IOException {
        var file = folder.resolve(name);
        Files.writeString(file, "#!/bin/sh\n" + body.replace("HERE", folder.toString()) + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
        return file;
    }

    /// Somebody who runs it, and waits for it as long as told.
    SpeechProvider says(String body, Duration patience) throws IOException {
        var recipe =
                new Recipe(
                        List.of("linux"),
                        List.of("fake"),
                        List.of(),
                        null,
                        null,
                        false,
                        List.of(List.of("-v", "{voice}"), List.of("-s", "{speed}")),
                        Recipe.of("espeak").patterns(),
                        new Recipe.Listing(List.of("--voices"), "(?<id>.+)"),
                        null);
        var engine = new Engine("fake", recipe, program("fake", body), folder);
        return new MachineProvider(engine, spool(), THREADS, patience);
    }

    static SpeechRequest request(String text, @Nullable String voice, Map<String, Object> values) {
        return new SpeechRequest("fake", "fake", voice, text, values, Transport.WHOLE);
    }
}
