// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.transcript;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import studio.timbre.form.FormSchema;
import studio.timbre.form.Schemas;
import studio.timbre.provider.Catalogue;
import studio.timbre.provider.FakeScribe;
import studio.timbre.provider.ProviderEntry;
import studio.timbre.settings.AccountBook;
import studio.timbre.settings.EnvironmentKeys;
import studio.timbre.settings.FakeKeyVault;
import studio.timbre.settings.Home;
import studio.timbre.settings.SavedSettings;
import studio.timbre.speech.SpeechModel;
import studio.timbre.speech.Task;
import studio.timbre.speech.Transport;
import studio.timbre.speech.Voice;

/// One provider that speaks and listens, with the form of a real one.
final class TranscriptRoom implements Catalogue {
    private static final FormSchema SCHEMA = Schemas.bundled("eigen/whisper-v3-turbo");

    final FakeScribe scribe = new FakeScribe();
    final AccountBook book =
            new AccountBook(
                    SavedSettings.open(new Home(Path.of("no-such-folder")), work -> {}),
                    new EnvironmentKeys(Map.of()),
                    new FakeKeyVault(),
                    provider -> URI.create("https://ears.example/v1"));

    TranscriptRooms rooms() {
        return new TranscriptRooms(this, book, scribe);
    }

    @Override
    public List<ProviderEntry> providers() {
        return List.of(
                new ProviderEntry(
                        "ears",
                        "Good Ears",
                        "eigen",
                        null,
                        true,
                        false,
                        List.of(
                                model("talker", "Talker", Task.TTS),
                                model("whisper", "Whisper", Task.ASR))));
    }

    private static SpeechModel model(String id, String title, Task task) {
        return new SpeechModel("ears", id, title, task, List.of(Transport.WHOLE), null);
    }

    @Override
    public Optional<FormSchema> schema(String provider, String model) {
        return model.equals("whisper") ? Optional.of(SCHEMA) : Optional.empty();
    }

    @Override
    public List<Voice> voices(String provider, String model) {
        return List.of();
    }
}
