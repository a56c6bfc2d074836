// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.provider.machine;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import studio.timbre.speech.SpeechException;
import studio.timbre.speech.SpeechFailure;

/// A folder for one child: the text it reads, the answer it may write, and nothing else.
record Workplace(Path folder) implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(Workplace.class.getName());

    /// Makes it.
    ///
    /// @param parent where; made if it is not there
    /// @param script the script that the program runs, if any
    /// @throws SpeechException `StoreUnwritable` if the disk does not take it
    static Workplace open(Path parent, String text, @Nullable String script)
            throws SpeechException {
        try {
            Files.createDirectories(parent);
            var place = new Workplace(Files.createTempDirectory(parent, "engine-"));
            Files.write(place.text(), text.getBytes(StandardCharsets.UTF_8));
            if (script != null) {
                Files.write(place.script(), Recipe.resource(script));
            }
            return place;
        } catch (IOException e) {
            throw new SpeechException(
                    new SpeechFailure.StoreUnwritable(parent, String.valueOf(e.getMessage())), e);
        }
    }

    Path text() {
        return folder.resolve("text.txt");
    }

    Path answer() {
        return folder.resolve("answer.wav");
    }

    Path script() {
        return folder.resolve("script.ps1");
    }

    /// Clears it away; what cannot go now, goes with the folder around it.
    @Override
    public void close() {
        try {
            if (Files.exists(folder)) {
                try (var left = Files.list(folder)) {
                    for (var file : left.toList()) {
                        Files.deleteIfExists(file);
                    }
                }
                Files.deleteIfExists(folder);
            }
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "Something is left in " + folder, e);
        }
    }
}
