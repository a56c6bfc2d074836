// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.studio;

import java.math.BigDecimal;
import java.util.Map;
import studio.timbre.audio.PcmSink;
import studio.timbre.decode.Decoders;
import studio.timbre.provider.Catalogue;
import studio.timbre.provider.ProviderEntry;
import studio.timbre.provider.SpeechProvider;
import studio.timbre.sandbox.sound.Engine;
import studio.timbre.sandbox.sound.Utterance;
import studio.timbre.speech.Attempt;
import studio.timbre.speech.SpeechException;
import studio.timbre.speech.SpeechRequest;
import studio.timbre.speech.Transport;

/// The offline voices, lent to the sandbox. A voice it does not know becomes one of them, always
/// the same one for the same name.
///
/// @param entry the offline voices in the catalogue
record SandboxVoice(
        SpeechProvider offline, ProviderEntry entry, Catalogue catalogue, Decoders decoders)
        implements Engine {
    private static final BigDecimal SLOWEST = new BigDecimal("0.5");
    private static final BigDecimal FASTEST = new BigDecimal("2");

    @Override
    public void speak(Utterance utterance, PcmSink sink) throws SpeechException {
        var model = entry.models().getFirst().id();
        var voices = catalogue.voices(entry.id(), model);
        var voice = voices.get(Math.floorMod(utterance.voice().hashCode(), voices.size())).id();
        var speed = BigDecimal.valueOf(utterance.speed()).max(SLOWEST).min(FASTEST);
        var request =
                new SpeechRequest(
                        entry.id(),
                        model,
                        voice,
                        utterance.text(),
                        Map.of("speed", speed),
                        Transport.WHOLE);
        try (var encoded = offline.open(request, new Attempt())) {
            var detected = decoders.detect(encoded);
            detected.decoder().decode(detected.audio(), sink);
        }
    }
}
