// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.take;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import studio.timbre.form.Json;
import studio.timbre.form.JsonException;
import studio.timbre.speech.Measures;
import studio.timbre.speech.WordTiming;

/// What is known of a take under way, in a file that only grows: a line whenever more is known,
/// with the words that are new. For one thread.
final class Knowledge {
    private static final System.Logger LOG = System.getLogger(Knowledge.class.getName());

    private final Path file;
    private @Nullable OutputStream out;
    private boolean lost;
    private int words;
    private Measures last = Measures.NONE;

    Knowledge(Path file) {
        this.file = file;
    }

    /// Takes down what is new. Where that cannot be written, the take is made all the same.
    void add(Measures now) {
        var rest = now.words().subList(words, now.words().size());
        var figures = now.withWords(List.of());
        if (lost || (rest.isEmpty() && figures.equals(last))) {
            return;
        }
        last = figures;
        words += rest.size();
        try {
            if (out == null) {
                Files.createDirectories(Objects.requireNonNull(file.getParent()));
                out = new FileOutputStream(file.toFile());
            }
            var line = Json.compact(members(now.withWords(rest))) + "\n";
            out.write(line.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "What is known is not written to " + file, e);
            lost = true;
        }
    }

    private static Map<String, @Nullable Object> members(Measures now) {
        var members = new LinkedHashMap<String, @Nullable Object>();
        members.put("requestId", now.requestId());
        members.put("firstByte", TakeTable.nanos(now.firstByte()));
        members.put("firstAudio", TakeTable.nanos(now.firstAudio()));
        members.put("requests", now.requests());
        members.put("usage", MeasureJson.usage(now.usage()));
        members.put("paused", now.paused().toNanos());
        members.put("remaining", Json.compact(now.remaining()));
        members.put("words", MeasureJson.words(now.words()));
        return members;
    }

    void close() throws IOException {
        if (out != null) {
            out.close();
        }
    }

    /// What a process knew that is no more; its last line may be half a line.
    ///
    /// @param format what the sound came as
    static Measures read(Path file, @Nullable String format) throws IOException {
        var words = new ArrayList<WordTiming>();
        var last = Measures.NONE.withFormat(format);
        var text = Files.exists(file) ? Files.readAllBytes(file) : new byte[0];
        for (var line : new String(text, StandardCharsets.UTF_8).lines().toList()) {
            try {
                last = measures(Json.readObject(line), format);
                words.addAll(last.words());
            } catch (JsonException e) {
                LOG.log(Level.DEBUG, "Half a line in " + file, e);
            }
        }
        return last.withWords(List.copyOf(words));
    }

    private static Measures measures(Map<String, @Nullable Object> members, @Nullable String format)
            throws JsonException {
        return new Measures(
                format,
                text(members, "requestId"),
                duration(members, "firstByte"),
                duration(members, "firstAudio"),
                null,
                (int) number(members, "requests"),
                MeasureJson.usage(text(members, "usage")),
                MeasureJson.words(Objects.requireNonNullElse(text(members, "words"), "[]")),
                Duration.ofNanos(number(members, "paused")),
                MeasureJson.remaining(
                        Objects.requireNonNullElse(text(members, "remaining"), "{}")));
    }

    private static @Nullable String text(Map<String, @Nullable Object> members, String name) {
        return members.get(name) instanceof String text ? text : null;
    }

    private static long number(Map<String, @Nullable Object> members, String name) {
        return members.get(name) instanceof Number number ? number.longValue() : 0;
    }

    private static @Nullable Duration duration(Map<String, @Nullable Object> members, String name) {
        return members.get(name) == null ? null : Duration.ofNanos(number(members, name));
    }
}
