// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// One design language: the style sheets of the window measure by the scales that `timbre.css`
/// names, and take their colours from the look.
class StylesTest {
    private static final Path UI = Path.of("src/main/resources/studio/timbre/ui");
    private static final Set<String> LOOKS = Set.of("light.css", "dark.css", "contrast.css");

    private static final Pattern SPACE =
            Pattern.compile("-fx-(?:padding|spacing|hgap|vgap|graphic-text-gap): ([^;]+);");
    private static final Pattern TYPE = Pattern.compile("-fx-font-size: ([^;]+);");
    private static final Pattern CORNERS =
            Pattern.compile("-fx-(?:background|border)-radius: ([^;]+);");
    private static final Pattern COLOUR =
            Pattern.compile(": [^;]*(#[0-9a-fA-F]{3,8}\\b|rgba?\\([^)]*\\)|\\b(?:white|black)\\b)");
    private static final Pattern VARIABLE =
            Pattern.compile("-(?:timbre|color-accent)[a-z0-9-]*(?=:)");
    private static final Pattern NUMBER = Pattern.compile("(?<![\\w.%-])-?\\d+(?:\\.\\d+)?");

    @Test
    void spaceGoesInSteps() throws IOException {
        assertEquals(
                List.of(),
                strange(SPACE, Set.of("0", "1", "2", "4", "6", "8", "12", "16", "20", "24", "32")));
    }

    @Test
    void thereAreFiveSizesOfType() throws IOException {
        assertEquals(List.of(), strange(TYPE, Set.of("11", "12", "13", "16", "18")));
    }

    @Test
    void thereAreThreeKindsOfCorners() throws IOException {
        assertEquals(List.of(), strange(CORNERS, Set.of("0", "2", "4", "8", "12", "50")));
    }

    @Test
    void onlyTheLooksNameColours() throws IOException {
        var named = new ArrayList<String>();
        for (var sheet : sheets()) {
            if (!LOOKS.contains(sheet.getFileName().toString())) {
                COLOUR.matcher(Files.readString(sheet))
                        .results()
                        .forEach(it -> named.add(sheet + it.group()));
            }
        }
        assertEquals(List.of(), named);
    }

    @Test
    void everyLookHasAllColours() {
        var first = variables("light.css");
        assertEquals(first, variables("contrast.css"));
        assertEquals(first, variables("dark.css"));
    }

    /// Our own, and those of the accent, which is our own too.
    private static TreeSet<String> variables(String look) {
        return VARIABLE.matcher(read(look))
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String read(String look) {
        try {
            return Files.readString(UI.resolve("kit", look));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> strange(Pattern property, Set<String> scale) throws IOException {
        var found = new ArrayList<String>();
        for (var sheet : sheets()) {
            property.matcher(Files.readString(sheet))
                    .results()
                    .filter(it -> !isOn(scale, it.group(1)))
                    .forEach(it -> found.add(sheet.getFileName() + " " + it.group()));
        }
        return found;
    }

    private static boolean isOn(Set<String> scale, String values) {
        return NUMBER.matcher(values).results().map(MatchResult::group).allMatch(scale::contains);
    }

    private static List<Path> sheets() throws IOException {
        try (var all = Files.walk(UI)) {
            return all.filter(it -> it.toString().endsWith(".css")).sorted().toList();
        }
    }
}
