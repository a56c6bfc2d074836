// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.transcript;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.timbre.audio.PcmFormat;
import studio.timbre.audio.Recording;
import studio.timbre.provider.FakeScribe;
import studio.timbre.script.TextDiff.Kind;
import studio.timbre.speech.ProviderWords;
import studio.timbre.speech.SpeechException;
import studio.timbre.speech.SpeechFailure;
import studio.timbre.ui.kit.Desk;

class TranscriptViewModelTest {
    private final Desk desk = new Desk();
    private final TranscriptRoom room = new TranscriptRoom();
    private final ArrayDeque<Runnable> errands = new ArrayDeque<>();
    private TranscriptViewModel model;
    @TempDir private Path folder;

    @BeforeEach
    void open() {
        model = new TranscriptViewModel(desk, room.rooms(), errands::add, Runnable::run);
        room.book.keep(room.book.chosen("ears"), "sk-canary");
        desk.scriptProperty().set("One two three.");
        model.look();
    }

    @Test
    void onlyModelsThatListenAreOfferedWithTheirForm() {
        assertEquals(
                List.of("whisper"), model.hearer().models().stream().map(m -> m.id()).toList());
        assertEquals(
                List.of("language", "response_format"),
                model.fields().stream().map(field -> field.field().name()).toList());
    }

    @Test
    void aSoundIsSentOnceItIsComplete() throws SpeechException {
        assertFalse(model.transcribableProperty().get());
        var recording = new Recording(folder.resolve("sound.pcm"));
        desk.recordingProperty().set(recording);
        recording.begin(new PcmFormat(8000, 1));
        recording.append(ByteBuffer.allocate(1600));
        model.permit();
        assertFalse(model.transcribableProperty().get());
        recording.finish();
        model.permit();
        room.scribe.hears("one too three");
        model.transcribe();
        finish();
        var request = room.scribe.requests().getFirst();
        assertEquals("whisper", request.model());
        assertEquals(FakeScribe.SPOOLED.toString(), request.values().get("file"));
        var diff = Objects.requireNonNull(model.diffProperty().get());
        assertEquals(1, diff.count(Kind.SUBSTITUTED));
        recording.close();
    }

    @Test
    void aFileIsSentWithWhatTheFormSays() throws IOException {
        model.offer(file("said.wav"));
        assertTrue(model.openProperty().get());
        model.fields().getFirst().textProperty().set("de");
        model.transcribe();
        finish();
        var values = room.scribe.requests().getFirst().values();
        assertEquals(
                Map.of(
                        "file",
                        folder.resolve("said.wav").toString(),
                        "language",
                        "de",
                        "response_format",
                        "json"),
                values);
    }

    @Test
    void aFileThatTheModelDoesNotTakeIsNotSent() throws IOException {
        model.offer(file("said.txt"));
        assertNotNull(model.hearer().problemProperty().get());
        assertFalse(model.transcribableProperty().get());
        model.transcribe();
        assertEquals(0, errands.size());
        model.fileProperty().set(null);
        assertNull(model.hearer().problemProperty().get());
    }

    @Test
    void whereTheSoundGoesIsSaidBeforeItGoes() {
        var destination = model.hearer().destinationProperty();
        assertTrue(destination.get().contains("https://ears.example"), destination.get());
        room.book.rehearse(Map.of("ears", URI.create("http://127.0.0.1:9/eigen")));
        model.look();
        assertTrue(destination.get().contains("sandbox"), destination.get());
        room.book.rehearse(Map.of());
        room.book.forget(room.book.chosen("ears"));
        model.look();
        assertTrue(destination.get().contains("needs a key"), destination.get());
        assertTrue(model.hearer().keyless());
    }

    @Test
    void aFailureSaysWhatHappenedWhatWasSaidAndWhatToDo() throws IOException {
        room.scribe.fails(
                new SpeechFailure.QuotaSpent(
                        new ProviderWords(402, "Balance is zero.", null, "req_7")));
        model.offer(file("said.wav"));
        model.transcribe();
        finish();
        var lines = Objects.requireNonNull(model.failureProperty().get()).lines();
        assertEquals(4, lines.size(), lines::toString);
        assertTrue(lines.get(1).contains("Balance is zero."));
        assertTrue(lines.getLast().contains("req_7"));
        assertTrue(model.transcribableProperty().get());
        assertNull(model.transcriptProperty().get());
    }

    @Test
    void whatComesAfterCancellingIsNotShown() throws IOException {
        room.scribe.hears("too late");
        model.offer(file("said.wav"));
        model.transcribe();
        assertFalse(model.transcribableProperty().get());
        var attempt = Objects.requireNonNull(model.attemptProperty().get());
        model.cancel();
        assertTrue(attempt.cancelled());
        finish();
        assertNull(model.transcriptProperty().get());
        assertTrue(model.transcribableProperty().get());
    }

    @Test
    void anotherScriptIsComparedAnew() throws IOException {
        room.scribe.hears("one two three");
        model.offer(file("said.wav"));
        model.transcribe();
        finish();
        assertEquals(0, Objects.requireNonNull(model.diffProperty().get()).errorRate());
        desk.scriptProperty().set("One two");
        desk.scriptProperty().set("One");
        finish();
        assertEquals(2, Objects.requireNonNull(model.diffProperty().get()).errorRate());
        assertEquals(1, room.scribe.requests().size());
    }

    private Path file(String name) throws IOException {
        return Files.write(folder.resolve(name), new byte[100]);
    }

    private void finish() {
        while (!errands.isEmpty()) {
            errands.remove().run();
        }
    }
}
