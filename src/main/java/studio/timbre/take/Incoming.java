// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.take;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import studio.timbre.audio.PcmFormat;

/// The folder of one take while it is made: its samples, what they are, and the bytes as they came.
///
/// @param folder named by the number of the take
record Incoming(Path folder) {
    Path samples() {
        return folder.resolve("samples.pcm");
    }

    Path peaks() {
        return folder.resolve("samples.peaks");
    }

    Path original(int part) {
        return folder.resolve("original-" + part);
    }

    void write(PcmFormat format) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(format(), format.sampleRate() + " " + format.channels());
    }

    /// What the samples are; null if none came.
    @Nullable PcmFormat read() throws IOException {
        if (!Files.exists(format())) {
            return null;
        }
        var parts = Files.readString(format()).split(" ", -1);
        return parts.length < 2
                ? null
                : new PcmFormat(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
    }

    private Path format() {
        return folder.resolve("format");
    }

    /// The answers, in order.
    List<Path> originals() {
        var all = new ArrayList<Path>();
        while (Files.exists(original(all.size()))) {
            all.add(original(all.size()));
        }
        return all;
    }

    void delete() throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (var paths = Files.walk(folder)) {
            for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
