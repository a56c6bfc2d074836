// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.script;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ManuscriptTest {
    private Manuscript script = Manuscript.of(List.of());
    private int made;

    @Test
    void aBlankLineEndsAPassageAndAWrappedLineDoesNot() {
        write("  One line\nand its wrapped rest.  \n\n \t\nTwo.\n");
        assertEquals(List.of("One line\nand its wrapped rest.", "Two."), texts());
        for (var passage : script.passages()) {
            assertEquals(null, passage.speaker());
        }
    }

    @Test
    void aPassageKnowsWhereItsWordsStand() {
        var text = "\n\n  Anna:  Good morning.\nBen: So it is,\n and bright.\n\n旁白：天亮了。";
        write(text);
        assertEquals(3, script.passages().size());
        for (var passage : script.passages()) {
            assertEquals(passage.text(), text.substring(passage.start(), passage.end()));
        }
        assertEquals(List.of("Anna", "Ben", "旁白"), List.copyOf(script.speakers()));
    }

    @Test
    void aSpeakerEndsWithTheParagraph() {
        write("Anna: One.\nBen: Two.\nStill Ben.\n\nNobody.");
        assertEquals("Two.\nStill Ben.", script.passages().get(1).text());
        assertEquals(null, script.passages().get(2).speaker());
    }

    @Test
    void aSingleNameInAWholeTextIsAWord() {
        write("Warning: wet paint.\n\nThat is all.");
        assertEquals(List.of("Warning: wet paint.", "That is all."), texts());
    }

    @Test
    void aNameThatIsToBeReadAloudIsAWord() {
        write("Anna: One.\n\nNote: Two.\n\nBen: Three.", Set.of("Note"));
        assertEquals(List.of("One.", "Note: Two.", "Three."), texts());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.org is where",
                "10:30 is when",
                "and then: nothing",
                "A sentence of more words: nothing",
                "Ratio 1:2 holds",
                ": nothing"
            })
    void aColonAloneMakesNoSpeaker(String line) {
        write("Anna: One.\nBen: Two.\n\n" + line);
        assertEquals(Set.of("Anna", "Ben"), script.speakers());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "A B C | A B X C | 0 1 new 2",
                "A B C | A C | 0 2",
                "A B C | C A B | 2 0 1",
                "A Y B Y C | A B Y C | 0 2 3 4",
                "A B C | A Q C | 0 1 2",
                "A B C | Q R S T | new new new new",
                "One | Two | 0",
                "hello-world A | hello world A | 0 new 1",
                "hello world A | helloworld A | 0 2",
                "A hello-there B | A B hello-where | 0 2 1"
            })
    void whoAPassageIsSurvivesTheEdit(String before, String after, String expected) {
        write(before.replace(" ", "\n\n").replace('-', ' '));
        var known = script.passages().stream().map(Passage::key).toList();
        write(after.replace(" ", "\n\n").replace('-', ' '));
        assertEquals(
                expected,
                script.passages().stream()
                        .map(passage -> known.indexOf(passage.key()))
                        .map(index -> index < 0 ? "new" : index.toString())
                        .collect(Collectors.joining(" ")));
    }

    @Test
    void whatIsCutAndPastedLaterComesBackAsWhoItWas() {
        write("A\n\nThe one that moves\n\nB");
        var key = script.passages().get(1).key();
        write("A\n\nB");
        write("A\n\nB\n\nSomething else");
        write("A\n\nB\n\nSomething else\n\nThe one that moves");
        assertEquals(key, script.passages().getLast().key());
    }

    @Test
    void typingLetterByLetterNeverChangesWhoAnybodyIs() {
        write("First passage.\n\nSecond passage.\n\nThird passage.");
        var keys = script.passages().stream().map(Passage::key).toList();
        var text = new StringBuilder("First passage.\n\nSecond passage.\n\nThird passage.");
        for (char letter : "and quite a few words more than there were before ".toCharArray()) {
            text.insert(text.indexOf("Second"), letter);
            write(text.toString());
            assertEquals(keys, script.passages().stream().map(Passage::key).toList());
        }
    }

    @Test
    void noTwoPassagesEverShareAKey() {
        var random = new Random(7);
        for (int edit = 0; edit < 500; edit++) {
            write(
                    IntStream.range(0, random.nextInt(12))
                            .mapToObj(i -> "Line " + random.nextInt(9))
                            .collect(Collectors.joining("\n\n")));
            var keys = new HashSet<String>();
            script.passages().forEach(each -> assertTrue(keys.add(each.key()), each.toString()));
        }
    }

    @Test
    void theSelectionFindsThePassagesItTouches() {
        write("One.\n\nTwo.\n\nThree.");
        assertEquals(List.of("Two."), between(7, 7));
        assertEquals(List.of("Two.", "Three."), between(8, 14));
        assertEquals(List.of(), between(5, 5));
    }

    @Test
    void theCaretIsInAPassageOrBehindOneOrBeforeTheFirst() {
        write("\n\nOne.\n\nTwo.");
        assertEquals("One.", script.at(0).orElseThrow().text());
        assertEquals("One.", script.at(7).orElseThrow().text());
        assertEquals("Two.", script.at(8).orElseThrow().text());
        assertEquals("Two.", script.at(99).orElseThrow().text());
        write("");
        assertEquals(Optional.empty(), script.at(0));
    }

    private List<String> between(int from, int to) {
        return script.between(from, to).stream().map(Passage::text).toList();
    }

    private List<@Nullable String> texts() {
        return script.passages().stream().map(Passage::text).collect(Collectors.toList());
    }

    private void write(String text) {
        write(text, Set.of());
    }

    private void write(String text, Set<String> aloud) {
        script = script.edited(text, aloud, () -> "key-" + made++);
    }
}
