// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.language;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every language says all that English says.
class LanguagesTest {
    private static final Path FOLDER = Path.of("src/main/resources/studio/timbre");
    private static final Path ENGLISH = FOLDER.resolve("messages.properties");

    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d+)");
    private static final Pattern LINE = Pattern.compile("(?:# --- .*|[\\w.-]+(?==))");

    /// Names of keys on the keyboard.
    private static final Pattern KEY = Pattern.compile("(.*\\.)?key\\..*|.*\\.key");

    /// Names, units, and what the offline voices, which are English, are to say.
    private static final Set<String> THE_SAME =
            Set.of(
                    "app.name",
                    "editor.sample",
                    "parameters.curl",
                    "parameters.json",
                    "settings.language.english",
                    "settings.language.simplified_chinese",
                    "transport.level.value",
                    "voice.sample.text",
                    "waveform.hertz",
                    "waveform.kilohertz");

    static List<Path> languages() throws IOException {
        try (var files = Files.list(FOLDER)) {
            return files.filter(each -> each.getFileName().toString().startsWith("messages_"))
                    .toList();
        }
    }

    @Test
    void chineseIsOneOfThem() throws IOException {
        assertTrue(languages().contains(FOLDER.resolve("messages_zh_CN.properties")));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void itHasTheSameTextsInTheSameOrder(Path language) throws IOException {
        assertEquals(names(ENGLISH), names(language));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void itsTextsTakeTheSameArguments(Path language) throws IOException {
        var expected = new TreeMap<String, Set<String>>();
        var found = new TreeMap<String, Set<String>>();
        var english = read(ENGLISH);
        var texts = read(language);
        for (var key : texts.stringPropertyNames()) {
            expected.put(key, arguments(english.getProperty(key)));
            found.put(key, arguments(texts.getProperty(key)));
        }
        assertEquals(expected, found);
    }

    @ParameterizedTest
    @MethodSource("languages")
    void itsTextsWithArgumentsAreWellFormed(Path language) throws IOException {
        var texts = read(language);
        for (var key : texts.stringPropertyNames()) {
            var text = texts.getProperty(key);
            if (!arguments(text).isEmpty()) {
                var format = assertDoesNotThrow(() -> new MessageFormat(text, Locale.ROOT), key);
                var filled = format.format(new Object[] {1, 2, 3, 4, 5});
                assertFalse(filled.contains("{"), key + ": " + filled);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("languages")
    void itSaysSomethingWhereEnglishDoesAndSaysItItself(Path language) throws IOException {
        var english = read(ENGLISH);
        var texts = read(language);
        var silent = new TreeSet<String>();
        var borrowed = new TreeSet<String>();
        for (var key : texts.stringPropertyNames()) {
            var text = texts.getProperty(key);
            if (text.isEmpty() != english.getProperty(key, "").isEmpty()) {
                silent.add(key);
            }
            boolean words =
                    text.replaceAll("\\{[^}]*}", "").codePoints().anyMatch(Character::isLetter);
            if (words && text.equals(english.getProperty(key)) && !KEY.matcher(key).matches()) {
                borrowed.add(key);
            }
        }
        assertEquals(Set.of(), silent);
        assertEquals(new TreeSet<>(THE_SAME), borrowed);
    }

    /// The keys and the headings of sections, as they stand in the file.
    private static List<String> names(Path file) throws IOException {
        var names = new ArrayList<String>();
        for (var line : Files.readAllLines(file)) {
            var name = LINE.matcher(line);
            if (name.lookingAt()) {
                names.add(name.group().replaceAll(":.*", ""));
            }
        }
        return names;
    }

    private static Set<String> arguments(String text) {
        return Stream.ofNullable(text)
                .flatMap(each -> ARGUMENT.matcher(each).results())
                .map((MatchResult result) -> result.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Properties read(Path file) throws IOException {
        try (var reader = Files.newBufferedReader(file)) {
            var texts = new Properties();
            texts.load(reader);
            return texts;
        }
    }
}
