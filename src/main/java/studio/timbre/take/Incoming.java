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

    /// When how many frames were there, as [MeasureJson] writes it.
    Path arrivals() {
        return folder.resolve("arrivals");
    }

    /// What is known of it, as [Knowledge] writes it.
    Path known() {
        return folder.resolve("known");
    }

    /// Says that all of it has come.
    Path whole() {
        return folder.resolve("whole");
    }

    /// What comes.
    ///
    /// @param detected the format of the original; null if nobody knows
    record Nature(PcmFormat format, @Nullable String detected) {}

    void write(Nature nature) throws IOException {
        Files.createDirectories(folder);
        var format = nature.format();
        var detected = nature.detected() == null ? "" : nature.detected();
        Files.writeString(format(), format.sampleRate() + " " + format.channels() + " " + detected);
    }

    /// Null if nothing came.
    @Nullable Nature read() throws IOException {
        if (!Files.exists(format())) {
            return null;
        }
        var parts = Files.readString(format()).split(" ", 3);
        return parts.length < 2
                ? null
                : new Nature(
                        new PcmFormat(Integer.parseInt(parts[0]), Integer.parseInt(parts[1])),
                        parts.length < 3 || parts[2].isEmpty() ? null : parts[2]);
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
