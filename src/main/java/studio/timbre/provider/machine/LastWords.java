// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.provider.machine;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/// What a child says on its standard error: all of it is taken, so that the child never waits, and
/// the end of it is kept.
final class LastWords {
    private static final int KEPT_BYTES = 2_000;
    private static final int MOST_CHARACTERS = 300;
    private static final int PATIENCE_SECONDS = 2;

    private final CompletableFuture<String> words = new CompletableFuture<>();

    LastWords(InputStream stream, Executor threads) {
        threads.execute(() -> words.complete(listen(stream)));
    }

    /// The last line, without a full stop; empty if there is none. Waits a moment for it.
    String line() {
        return words.completeOnTimeout("", PATIENCE_SECONDS, TimeUnit.SECONDS).join();
    }

    private static String listen(InputStream stream) {
        var kept = new byte[0];
        var some = new byte[KEPT_BYTES];
        try {
            for (int read = stream.read(some); read >= 0; read = stream.read(some)) {
                var both = Arrays.copyOf(kept, kept.length + read);
                System.arraycopy(some, 0, both, kept.length, read);
                kept = Arrays.copyOfRange(both, Math.max(0, both.length - KEPT_BYTES), both.length);
            }
        } catch (IOException e) {
            // The child was ended: what it said before counts.
            return lastLine(kept);
        }
        return lastLine(kept);
    }

    private static String lastLine(byte[] said) {
        var last =
                new String(said, StandardCharsets.UTF_8)
                        .lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .reduce("", (before, line) -> line);
        var plain = last.replaceAll("\\p{Cntrl}", " ").replaceFirst("[.\\s]+$", "");
        return plain.length() <= MOST_CHARACTERS ? plain : plain.substring(0, MOST_CHARACTERS);
    }
}
