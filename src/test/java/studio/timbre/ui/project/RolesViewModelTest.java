// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import studio.timbre.form.Cast;
import studio.timbre.form.FormValues;
import studio.timbre.project.OpenProject;
import studio.timbre.project.Stage;
import studio.timbre.provider.Casting;
import studio.timbre.provider.FakeCatalogue;

class RolesViewModelTest {
    private static final String SCRIPT = "Ann: Hello.\nBob: Good day.\nAnn: Bye.";

    private final SimpleObjectProperty<@Nullable OpenProject> open = new SimpleObjectProperty<>();
    private Cast desk = cast("alloy");
    private final RolesViewModel model =
            new RolesViewModel(open, () -> Optional.of(desk), cast -> desk = cast);

    @BeforeEach
    void begin() {
        open(SCRIPT);
    }

    private void open(String script) {
        open.set(new OpenProject(Stage.opened(script), new Casting(new FakeCatalogue())));
        model.look();
    }

    private OpenProject project() {
        return Optional.ofNullable(open.get()).orElseThrow();
    }

    private static Cast cast(String voice) {
        return new Cast("paid", "fast-1", new FormValues(Map.of("voice", voice), null));
    }

    /// Somebody is chosen in the voice panel.
    private void choose(String voice) {
        desk = cast(voice);
        model.look();
    }

    private void role(String words) {
        model.chosenProperty()
                .set(
                        model.roles().stream()
                                .filter(role -> role.words().equals(words))
                                .findFirst()
                                .orElseThrow());
        model.look();
    }

    private void caret(int at) {
        project().edit(project().project().script(), at, at);
        model.look();
    }

    /// Who speaks each passage.
    private String voices() {
        return project().manuscript().passages().stream()
                .map(passage -> voice(project().cast(passage).orElseThrow()))
                .collect(Collectors.joining(" "));
    }

    private static String voice(Cast cast) {
        return String.valueOf(cast.values().get("voice"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "One paragraph.                  | Script",
                "One.\\n\\nTwo.                  | Script",
                "Ann: Hello.\\nBob: Good day.    | Script, Ann, Bob, This passage",
                "Warning: wet paint              | Script",
            })
    void thereAreAsManyRolesAsTheScriptHas(String script, String roles) {
        open(script.replace("\\n", "\n"));
        assertEquals(
                roles, model.roles().stream().map(Role::words).collect(Collectors.joining(", ")));
    }

    @ParameterizedTest
    @CsvSource({
        "Script, 0, coral coral coral",
        "Ann, 0, coral alloy coral",
        "Bob, 0, alloy coral alloy",
        "This passage, 0, coral alloy alloy",
        "This passage, 17, alloy coral alloy",
        "This passage, 99, alloy alloy coral",
    })
    void whoIsChosenSpeaksForThatRoleAlone(String role, int caret, String voices) {
        caret(Math.min(caret, SCRIPT.length()));
        role(role);
        choose("coral");
        assertEquals(voices, voices());
    }

    @Test
    void whoSpeaksForARoleComesToTheDeskWithIt() {
        role("Ann");
        choose("coral");
        role("Bob");
        assertEquals("alloy", voice(desk));
        choose("sage");
        role("Ann");
        assertEquals("coral", voice(desk));
        assertEquals("coral sage coral", voices());
        role("This passage");
        assertEquals("coral", voice(desk));
        caret(SCRIPT.indexOf("Good"));
        assertEquals("sage", voice(desk));
        assertEquals("coral sage coral", voices());
    }

    @Test
    void itIsSaidWhoseVoiceThatIsUntilThereIsOneOfTheirOwn() {
        assertEquals("", model.standingProperty().get());
        assertFalse(model.ownProperty().get());
        role("Ann");
        assertTrue(model.standingProperty().get().startsWith("Speaks as the script does"));
        choose("coral");
        assertEquals("", model.standingProperty().get());
        assertTrue(model.ownProperty().get());
        role("This passage");
        assertTrue(model.standingProperty().get().startsWith("Speaks as Ann does"));
        model.choosePassage();
        choose("sage");
        assertEquals("sage alloy coral", voices());
        model.giveUp();
        assertEquals("coral", voice(desk));
        assertEquals("coral alloy coral", voices());
        assertFalse(model.ownProperty().get());
    }

    @Test
    void whoeverIsOnlyComparedChangesNothingInTheScript() {
        model.chooseTrial();
        assertEquals("Script", model.chosenProperty().get().words());
        project().compare(Map.of("casts", List.of()));
        model.chooseTrial();
        assertEquals("Comparison only", model.chosenProperty().get().words());
        choose("coral");
        assertEquals("alloy alloy alloy", voices());
        assertTrue(model.standingProperty().get().contains("The script keeps its voices"));
        assertFalse(model.ownProperty().get());
        role("Script");
        assertEquals("alloy", voice(desk));
    }

    @Test
    void aRoleThatIsGoneGivesWayToTheScript() {
        role("Bob");
        choose("coral");
        project().edit("Ann: Hello.\nAnn: Bye.", 0, 0);
        model.look();
        assertEquals("Script", model.chosenProperty().get().words());
        assertEquals("alloy", voice(desk));
        project().edit(SCRIPT, 0, 0);
        assertEquals("alloy coral alloy", voices());
    }

    @Test
    void anotherProjectBringsItsOwnVoice() {
        role("Bob");
        choose("coral");
        desk = cast("sage");
        open("Another script.");
        assertEquals("Script", model.chosenProperty().get().words());
        assertEquals("alloy", voice(desk));
        open.set(null);
        model.look();
        assertNull(open.get());
        assertEquals("alloy", voice(desk));
    }
}
