// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.provider;

import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import studio.timbre.form.Endpoint;
import studio.timbre.form.Field;
import studio.timbre.form.FormSchema;
import studio.timbre.form.Role;
import studio.timbre.form.TextUnit;
import studio.timbre.form.Wire;
import studio.timbre.speech.SpeechModel;
import studio.timbre.speech.Task;
import studio.timbre.speech.Transport;
import studio.timbre.speech.Voice;

/// Three providers: `offline` without a key, `paid` with one and a model that will end, `custom`
/// that takes any model and voice.
public final class FakeCatalogue implements Catalogue {
    /// How many characters the models of `paid` take.
    public static final int LIMIT = 4096;

    public static final SpeechModel OFFLINE = model("offline", "mary", "Mary", null);
    public static final SpeechModel FAST = model("paid", "fast-1", "Fast 1", null);
    public static final SpeechModel OLD =
            model("paid", "old-1", "Old 1", LocalDate.of(2027, 1, 31));
    public static final SpeechModel HEARING =
            new SpeechModel("paid", "ears", "Ears", Task.ASR, List.of(Transport.WHOLE), null);

    private static SpeechModel model(
            String provider, String id, String title, @Nullable LocalDate shutdown) {
        return new SpeechModel(provider, id, title, Task.TTS, List.of(Transport.WHOLE), shutdown);
    }

    @Override
    public List<ProviderEntry> providers() {
        return List.of(
                new ProviderEntry(
                        "paid",
                        "Paid Voices",
                        "openai",
                        null,
                        true,
                        false,
                        List.of(FAST, OLD, HEARING),
                        new ProviderLists(URI.create("http://127.0.0.1/v1/models"), null)),
                new ProviderEntry(
                        "offline",
                        "On this computer",
                        "offline",
                        null,
                        false,
                        false,
                        List.of(OFFLINE)),
                new ProviderEntry(
                        "custom", "Your own server", "openai", null, false, true, List.of()));
    }

    @Override
    public Optional<FormSchema> schema(String provider, String model) {
        return Optional.of(
                new FormSchema(
                        provider + "/" + model,
                        model,
                        Task.TTS,
                        new Endpoint(
                                "POST",
                                URI.create("http://127.0.0.1/v1/audio/speech"),
                                Endpoint.Encoding.JSON,
                                null,
                                null),
                        List.of(
                                new Field.Text(
                                        traits("input", Role.TEXT, null),
                                        1,
                                        provider.equals("paid") ? LIMIT : null,
                                        null,
                                        null,
                                        8,
                                        TextUnit.CODE_POINTS,
                                        false),
                                new Field.Choice(
                                        traits("voice", Role.VOICE, null),
                                        voices(provider, model).stream()
                                                .map(v -> new Field.Option(v.id(), v.label()))
                                                .toList(),
                                        provider.equals("custom"),
                                        null),
                                new Field.Numeric(
                                        traits("speed", Role.PARAMETER, BigDecimal.ONE),
                                        false,
                                        new Field.Bound(new BigDecimal("0.25"), false),
                                        new Field.Bound(
                                                new BigDecimal(
                                                        provider.equals("offline") ? "2" : "4"),
                                                false),
                                        null,
                                        new BigDecimal("0.05"),
                                        "x",
                                        true)),
                        List.of(),
                        List.of(Transport.WHOLE),
                        "{}"));
    }

    private static Field.Traits traits(String name, Role role, @Nullable Object initial) {
        var wire = new Wire("/" + name, Wire.Kind.PLAIN, false, Set.of());
        return new Field.Traits(name, name, "", "", false, false, role, initial, null, null, wire);
    }

    @Override
    public List<Voice> voices(String provider, String model) {
        return switch (provider) {
            case "offline" ->
                    List.of(
                            new Voice("slt", "Susan", "en-US"),
                            new Voice("kevin", "Kevin", "en-US"),
                            new Voice(
                                    "deep",
                                    "Deep Kevin (man, very deep, a robot of the nineties)",
                                    "en-US"));
            case "paid" ->
                    List.of(
                            new Voice("alloy", "Alloy"),
                            new Voice("ash", "Ash"),
                            new Voice("coral", "Coral"),
                            new Voice("lena", "Lena", "de-DE"),
                            new Voice("sage", "Sage"));
            default -> List.of();
        };
    }
}
