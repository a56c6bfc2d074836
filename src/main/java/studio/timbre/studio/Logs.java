// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.studio;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import java.util.logging.FileHandler;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/// The log: a file under the home and nothing on the screen. At most two files of 1 MB, without any
/// key: whoever logs need not think of it, and neither need a library.
final class Logs implements AutoCloseable {
    private static final int BYTES = 1_000_000;

    private final Logger root = Logger.getLogger("");
    private final Logger own = Logger.getLogger("studio.timbre");
    private final @Nullable Handler file;

    /// Starts to log; where the folder takes no files, logs nothing.
    ///
    /// @param redact takes the keys out of a record that is about to be written
    Logs(Path folder, boolean verbose, UnaryOperator<String> redact) {
        for (var handler : root.getHandlers()) {
            root.removeHandler(handler);
        }
        file = handler(folder);
        if (file != null) {
            file.setFormatter(
                    new Formatter() {
                        private final LogLine line = new LogLine();

                        @Override
                        public String format(LogRecord record) {
                            return redact.apply(line.format(record));
                        }
                    });
            file.setLevel(Level.ALL);
            root.addHandler(file);
        }
        tellAll(verbose);
        root.setLevel(Level.WARNING);
    }

    /// From now on.
    ///
    /// @param now whether every step is told
    void tellAll(boolean now) {
        own.setLevel(now ? Level.FINE : Level.INFO);
    }

    private static @Nullable Handler handler(Path folder) {
        try {
            Files.createDirectories(folder);
            return new FileHandler(folder.resolve("timbre-%g.log").toString(), BYTES, 2, true);
        } catch (IOException e) {
            return null;
        }
    }

    @Override
    public void close() {
        if (file != null) {
            root.removeHandler(file);
            file.close();
        }
    }
}
