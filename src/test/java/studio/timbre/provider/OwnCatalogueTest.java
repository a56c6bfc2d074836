// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.provider;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.timbre.speech.Price;
import studio.timbre.speech.SpeechModel;

/// The user's own files over the catalogue of the program.
class OwnCatalogueTest {
    @TempDir private Path folder;

    @Test
    void aFolderThatIsNotThereIsNoComplaint() {
        var catalogue = new BundledCatalogue(folder.resolve("nowhere"));
        assertEquals(new BundledCatalogue().providers(), catalogue.providers());
        assertEquals(List.of(), catalogue.complaints());
    }

    @Test
    void aFileAddsAProviderThatUsesASchemaOfTheProgram() throws IOException {
        write(
                "garage.json",
                """
                {"title": "Garage", "dialect": "openai", "keyed": false,
                 "schema": "schemas/custom/any.json",
                 "models": [{"id": "hum", "title": "Hum", "prices": [
                   {"amount": 0.5, "per": 1000, "unit": "character", "currency": "EUR",
                    "direction": "in"}]}]}
                """);
        var catalogue = new BundledCatalogue(folder);
        assertEquals(List.of(), catalogue.complaints());
        var model = catalogue.provider("garage").orElseThrow().models().getFirst();
        assertEquals(
                new BigDecimal("0.00250"),
                model.prices().getFirst().estimate("Hello").orElseThrow().setScale(5));
        assertTrue(catalogue.schema("garage", "anything").isPresent());
    }

    @Test
    void aDialectThatNobodySpeaksIsSaidWithItsLine() throws IOException {
        write(
                "garage.json",
                """
                {"title": "Garage",
                 "dialect": "klingon",
                 "models": []}
                """);
        var catalogue = new BundledCatalogue(folder, Set.of("openai", "eigen"));
        assertEquals(Optional.empty(), catalogue.provider("garage"));
        var said = catalogue.complaints().getFirst();
        assertTrue(said.startsWith(folder.resolve("garage.json") + ": line 2: "), said);
        assertTrue(said.contains("klingon") && said.endsWith("eigen, openai"), said);
    }

    @Test
    void aFileStandsInForAModelAndKeepsTheOthers() throws IOException {
        write(
                "requesty.json",
                """
                {"title": "My Requesty", "dialect": "openai", "keyed": true,
                 "models": [
                  {"id": "openai/tts-1", "title": "Mine", "schema": "schemas/requesty/tts-1.json"},
                  {"id": "new/one", "title": "New", "schema": "schemas/requesty/tts-1.json"}]}
                """);
        var entry = new BundledCatalogue(folder).provider("requesty").orElseThrow();
        assertEquals("My Requesty", entry.title());
        assertEquals(
                List.of(
                        "GPT-4o mini TTS",
                        "GPT-4o mini TTS (2025-12-15)",
                        "Mine",
                        "TTS 1 HD",
                        "New"),
                entry.models().stream().map(SpeechModel::title).toList());
    }

    @Test
    void aBrokenFileIsNamedWithItsPlaceAndLeavesTheOthersAlone() throws IOException {
        write("broken.json", "{\n  \"title\": oops }");
        write(
                "form.json",
                """
                {"title": "F", "dialect": "openai", "keyed": false, "models": [],
                 "schema": "schemas/f.json"}
                """);
        write("schemas/f.json", "{\"type\": \"object\", \"properties\": 7}");
        write(
                "lost.json",
                """
                {"title": "L", "dialect": "openai", "keyed": false, "models": [],
                 "schema": "schemas/none.json"}
                """);
        var catalogue = new BundledCatalogue(folder);
        var complaints = catalogue.complaints();
        assertEquals(3, complaints.size(), complaints::toString);
        assertTrue(
                complaints.get(0).contains("broken.json: line 2, column "), complaints::toString);
        assertTrue(complaints.get(1).contains("f.json: "), complaints::toString);
        assertTrue(complaints.get(2).endsWith("none.json: there is no such file"));
        assertEquals(new BundledCatalogue().providers().size(), catalogue.providers().size());
    }

    @Test
    void aTokenHasNoPriceBeforeItIsCounted() {
        var tokens =
                new Price(BigDecimal.ONE, 1, Price.Unit.TOKEN, "USD", Price.Direction.OUT, null);
        assertTrue(tokens.estimate("Hello").isEmpty());
    }

    private void write(String name, String text) throws IOException {
        var file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
