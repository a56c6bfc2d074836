// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.provider.machine;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import studio.timbre.speech.SpeechException;
import studio.timbre.speech.Voice;

/// Asks an engine who speaks. Blocks while the engine answers.
///
/// @param spool where the process has its workplace
/// @param patience how long the engine may say nothing
record VoiceList(Path spool, Executor threads, Duration patience) {
    private static final int MOST_BYTES = 4 << 20;
    private static final int MOST_VOICES = 20_000;

    /// The voices, each followed by its variants; no id twice.
    List<Voice> of(Engine engine) throws SpeechException {
        var recipe = engine.recipe();
        var variants = recipe.variants();
        var bends = variants == null ? List.<Voice>of() : listed(engine, variants);
        var seen = new HashSet<String>();
        return listed(engine, recipe.voices()).stream()
                .flatMap(voice -> Stream.concat(Stream.of(voice), bent(voice, bends)))
                .filter(voice -> seen.add(voice.id()))
                .limit(MOST_VOICES)
                .toList();
    }

    private static Stream<Voice> bent(Voice voice, List<Voice> bends) {
        return bends.stream()
                .map(bend ->
                        new Voice(
                                voice.id() + "+" + bend.id(),
                                voice.label() + ", " + bend.label(),
                                voice.language()));
    }

    private List<Voice> listed(Engine engine, Recipe.Listing listing) throws SpeechException {
        var line = Pattern.compile(listing.line());
        var asked = listing.arguments();
        var lines = asked == null ? engine.files() : asked(engine, asked);
        return lines.stream()
                .map(line::matcher)
                .filter(Matcher::find)
                .map(VoiceList::voice)
                .toList();
    }

    private List<String> asked(Engine engine, List<String> arguments) throws SpeechException {
        try (var place = Workplace.open(spool, "", engine.recipe().script())) {
            var command = new ArrayList<>(List.of(engine.program().toString()));
            var paths = Map.of("script", place.script().toString());
            command.addAll(Arguments.of(List.of(arguments), paths));
            try (var child = Child.start(command, place, threads, patience)) {
                return answer(child).lines().toList();
            }
        }
    }

    private static String answer(Child child) throws SpeechException {
        var said = new ByteArrayOutputStream();
        var some = new byte[8192];
        for (int read = 0; read >= 0 && said.size() < MOST_BYTES; ) {
            read = child.read(some, 0, some.length);
            said.write(some, 0, Math.max(0, read));
        }
        return said.toString(StandardCharsets.UTF_8);
    }

    private static Voice voice(Matcher line) {
        var id = line.group("id");
        var label = group(line, "label");
        return new Voice(id, label == null ? id : label.replace('_', ' '), language(line));
    }

    private static @Nullable String language(Matcher line) {
        var tag = group(line, "language");
        return tag == null ? null : Locale.forLanguageTag(tag.replace('_', '-')).toLanguageTag();
    }

    private static @Nullable String group(Matcher line, String name) {
        return line.namedGroups().containsKey(name) ? line.group(name) : null;
    }
}
