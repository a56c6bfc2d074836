// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.language;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Every text that a person reads stands in the bundle, is used, and is well formed.
class MessagesTest {
    private static final Path MAIN = Path.of("src/main/java/studio/timbre");
    private static final Path BUNDLE = Path.of("src/main/resources/studio/timbre");

    /// picocli finds these by the name of the command.
    private static final Pattern OF_COMMANDS = Pattern.compile("timbre(\\.[a-z-]+)*\\.usage\\..*");

    private static final Pattern LITERAL =
            Pattern.compile("\"([^\"\\\\]*+(?:\\\\.[^\"\\\\]*+)*+)\"");
    private static final Pattern ASKED =
            Pattern.compile("Messages\\s*\\.text\\(\\s*\"([\\w.-]+)\"");
    private static final Pattern BEGUN = Pattern.compile("\"([\\w.-]+\\.)\"\\s*\\+");

    /// Where a control gets its words.
    private static final Pattern SHOWN =
            Pattern.compile(
                    "(?:new (?:Label|Text|Button|Tooltip|MenuItem|CheckBox|RadioButton)|setText"
                            + "|setPromptText|setAccessibleText|setAccessibleHelp|setTitle)"
                            + "\\(\\s*\"([^\"\\\\]*+(?:\\\\.[^\"\\\\]*+)*+)\"");

    private final Properties texts = read("messages.properties");

    @Test
    void everyTextThatIsAskedForIsThere() {
        var missing = found(ASKED, MAIN).collect(toSet());
        missing.removeAll(texts.stringPropertyNames());
        missing.removeIf(key -> key.endsWith("."));
        assertEquals(Set.of(), missing);
    }

    @Test
    void everyTextIsAskedFor() {
        var named = found(LITERAL, MAIN).collect(toSet());
        var begun = found(BEGUN, MAIN).collect(toSet());
        var resources = sources(BUNDLE, ".json").collect(joining());
        var unused = new TreeSet<>(texts.stringPropertyNames());
        unused.removeIf(key ->
                named.contains(key)
                        || begun.stream().anyMatch(key::startsWith)
                        || OF_COMMANDS.matcher(key).matches()
                        || resources.contains("\"" + key + "\""));
        assertEquals(Set.of(), unused);
    }

    @Test
    void everyTextWithArgumentsIsWellFormed() {
        for (var key : texts.stringPropertyNames()) {
            var text = texts.getProperty(key);
            if (text.contains("{0")) {
                var filled =
                        new MessageFormat(text, Locale.ROOT).format(new Object[] {1, 2, 3, 4, 5});
                assertTrue(!filled.contains("{"), key + ": " + filled);
            }
        }
    }

    @Test
    void noControlSaysWhatStandsInTheCode() {
        var hard =
                found(SHOWN, MAIN.resolve("ui"))
                        .filter(text -> text.codePoints().anyMatch(Character::isLetter))
                        .filter(text -> !text.matches("\\\\u[0-9a-fA-F]{4}"))
                        .toList();
        assertEquals(List.of(), hard);
    }

    private static Stream<String> found(Pattern pattern, Path folder) {
        return sources(folder, ".java")
                .flatMap(text -> pattern.matcher(text).results().toList().stream())
                .map(result -> result.group(1));
    }

    private static Stream<String> sources(Path folder, String ending) {
        try (var files = Files.walk(folder)) {
            var texts = new ArrayList<String>();
            for (var file : files.filter(each -> each.toString().endsWith(ending)).toList()) {
                texts.add(Files.readString(file));
            }
            return texts.stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Properties read(String name) {
        try (var reader = Files.newBufferedReader(BUNDLE.resolve(name))) {
            var properties = new Properties();
            properties.load(reader);
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
