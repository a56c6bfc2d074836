// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.parameters;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import studio.timbre.form.Cast;
import studio.timbre.form.FormValues;
import studio.timbre.settings.Home;
import studio.timbre.settings.Preset;
import studio.timbre.settings.SavedPresets;
import studio.timbre.ui.kit.Desk;

class PresetsViewModelTest {
    private final Desk desk = new Desk();
    private final SavedPresets saved =
            SavedPresets.open(new Home(Path.of("no-such-folder")), work -> {});
    private boolean gone;
    private String speaker = "m";
    private final PresetsViewModel model =
            new PresetsViewModel(desk, saved, this::chosen, this::recast);

    private Optional<Cast> chosen() {
        return Optional.of(new Cast("p", speaker, desk.valuesProperty().get()));
    }

    private void recast(Cast cast) {
        if (!gone) {
            speaker = cast.model();
            desk.valuesProperty().set(cast.values());
        }
    }

    @Test
    void whatIsSavedComesBackByItsName() {
        speed("1.5");
        model.save(" Calm ");
        speed("2");
        model.save("Lively");
        assertEquals(List.of("Calm", "Lively"), names());
        model.apply(model.presets().getFirst());
        assertEquals(new BigDecimal("1.5"), desk.valuesProperty().get().get("speed"));
        assertEquals("Calm", model.appliedProperty().get().name());
        assertEquals(model.presets(), saved.now());
    }

    @ParameterizedTest
    @CsvSource({"1.5, false", "1.50, false", "1.51, true", "'', true"})
    void theMarkSaysWhetherTheFormDiffers(String now, boolean changed) {
        speed("1.5");
        model.save("Calm");
        speed(now);
        assertEquals(changed, model.changedProperty().get());
        model.apply(model.presets().getFirst());
        assertFalse(model.changedProperty().get());
    }

    @Test
    void aNameThatIsTakenIsSavedOverInItsPlace() {
        save("Calm", "1");
        save("Lively", "2");
        assertTrue(model.isTaken("Calm "));
        assertFalse(model.isTaken("calm"));
        save("Calm", "3");
        assertEquals(List.of("Calm", "Lively"), names());
        assertEquals(new BigDecimal("3"), model.presets().getFirst().cast().values().get("speed"));
    }

    @Test
    void aPresetCanBeRenamed() {
        save("Calm", "1");
        save("Lively", "2");
        model.rename(model.presets().getLast(), "Loud");
        assertEquals(List.of("Calm", "Loud"), names());
        assertEquals("Loud", model.appliedProperty().get().name());
        model.rename(model.presets().getLast(), "Calm");
        assertEquals(List.of("Calm"), names());
        model.rename(model.presets().getLast(), "  ");
        assertEquals(List.of("Calm"), names());
    }

    @Test
    void whatIsDeletedCanComeBackToItsPlace() {
        save("Calm", "1");
        save("Lively", "2");
        save("Loud", "3");
        model.apply(model.presets().get(1));
        model.delete(model.presets().get(1));
        assertEquals(List.of("Calm", "Loud"), names());
        assertNull(model.appliedProperty().get());
        assertTrue(model.undoProperty().get().words().contains("Lively"));
        model.undoProperty().get().back().run();
        assertEquals(List.of("Calm", "Lively", "Loud"), names());
        assertEquals("Lively", model.appliedProperty().get().name());
        assertNull(model.undoProperty().get());
        assertEquals(names(), saved.now().stream().map(Preset::name).toList());
    }

    @Test
    void aPresetOfAModelThatIsGoneIsNotApplied() {
        save("Calm", "1");
        speaker = "other";
        gone = true;
        model.save("Other");
        model.apply(model.presets().getFirst());
        assertEquals("Other", model.appliedProperty().get().name());
    }

    @Test
    void anEmptyNameSavesNothing() {
        model.save("  ");
        assertEquals(List.of(), names());
    }

    private void save(String name, String speed) {
        speed(speed);
        model.save(name);
    }

    private void speed(String value) {
        desk.valuesProperty()
                .set(
                        value.isEmpty()
                                ? FormValues.EMPTY
                                : new FormValues(Map.of("speed", new BigDecimal(value)), null));
    }

    private List<String> names() {
        return model.presets().stream().map(Preset::name).toList();
    }
}
