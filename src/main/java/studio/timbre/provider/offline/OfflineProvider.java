// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.provider.offline;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import studio.timbre.audio.EncodedAudio;
import studio.timbre.language.Messages;
import studio.timbre.provider.SpeechProvider;
import studio.timbre.speech.Attempt;
import studio.timbre.speech.ProviderWords;
import studio.timbre.speech.SpeechException;
import studio.timbre.speech.SpeechFailure;
import studio.timbre.speech.SpeechRequest;

/// Speaks on this machine, in English, without a network and without a key. Nothing leaves the
/// machine, so no attempt ever counts as sent.
public final class OfflineProvider implements SpeechProvider {
    private static final System.Logger LOG = System.getLogger(OfflineProvider.class.getName());
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String STANDARD_VOICE = "clara";

    private final Map<String, OfflineVoice> voices = OfflineVoice.all();
    private final Map<String, Booth> booths;

    /// Cheap: an engine loads when it first speaks.
    ///
    /// @param threads gives each sentence a platform thread; a hung engine keeps its own for ever
    public OfflineProvider(Executor threads) {
        this(Map.of("mary", MaryEngine::new, "freetts", FreeTtsEngine::new), threads, PATIENCE);
    }

    OfflineProvider(Map<String, Supplier<Engine>> engines, Executor threads, Duration patience) {
        booths =
                engines.entrySet().stream()
                        .collect(
                                Collectors.toUnmodifiableMap(
                                        Map.Entry::getKey,
                                        e -> new Booth(e.getValue(), threads, patience)));
    }

    /// Loads the engine of the first voice by letting it say a word that nobody hears; the others
    /// take memory only when they are wanted. Blocks; if it is asked to speak meanwhile, it does so
    /// as soon as it can.
    public void warm() {
        try {
            var _ =
                    booth(voices.get(STANDARD_VOICE))
                            .speak("Hello.", Manner.PLAIN, new CompletableFuture<>());
        } catch (SpeechException e) {
            LOG.log(System.Logger.Level.WARNING, "The first voice does not warm up", e);
        }
    }

    @Override
    public EncodedAudio open(SpeechRequest request, Attempt attempt) throws SpeechException {
        if (attempt.cancelled()) {
            throw new SpeechException(new SpeechFailure.Cancelled());
        }
        var audio = new SpokenAudio(reading(request));
        attempt.onCancel(audio::close);
        return audio;
    }

    private Reading reading(SpeechRequest request) throws SpeechException {
        var id = request.voice() == null ? STANDARD_VOICE : request.voice();
        var voice = voices.get(id);
        if (voice == null) {
            var words = ProviderWords.said(Messages.text("offline.noVoice", id));
            throw new SpeechException(new SpeechFailure.NotFound(words));
        }
        var wishes = Wishes.of(request.values());
        var sayable = Sayable.of(request.text());
        var sentences = Sentence.of(sayable.text());
        if (sentences.isEmpty()) {
            var words = ProviderWords.said(Messages.text("offline.nothingToSay"));
            throw new SpeechException(new SpeechFailure.Refused("text", words));
        }
        return new Reading(booth(voice), voice, wishes, sayable, sentences);
    }

    private Booth booth(@Nullable OfflineVoice voice) {
        var booth = voice == null ? null : booths.get(voice.engine());
        if (booth == null) {
            throw new IllegalStateException("no engine for " + voice);
        }
        return booth;
    }
}
