// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.provider.machine;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import studio.timbre.audio.EncodedAudio;
import studio.timbre.language.Messages;
import studio.timbre.provider.SpeechProvider;
import studio.timbre.speech.Attempt;
import studio.timbre.speech.ProviderWords;
import studio.timbre.speech.SpeechException;
import studio.timbre.speech.SpeechFailure;
import studio.timbre.speech.SpeechRequest;

/// Lets an engine of this machine speak, a process for each request. Nothing leaves the machine, so
/// no attempt ever counts as sent.
final class MachineProvider implements SpeechProvider {
    private static final String VOICE = "voice";

    private final Engine engine;
    private final Path spool;
    private final Executor threads;
    private final Duration patience;

    /// Starts nothing yet.
    ///
    /// @param spool where each process has its workplace
    /// @param patience how long the engine may say nothing
    MachineProvider(Engine engine, Path spool, Executor threads, Duration patience) {
        this.engine = engine;
        this.spool = spool;
        this.threads = threads;
        this.patience = patience;
    }

    @Override
    public EncodedAudio open(SpeechRequest request, Attempt attempt) throws SpeechException {
        if (attempt.cancelled()) {
            throw new SpeechException(new SpeechFailure.Cancelled());
        }
        if (request.text().isBlank()) {
            throw refused("text", Messages.text("machine.nothingToSay"));
        }
        var values = values(request);
        var recipe = engine.recipe();
        var text = recipe.oneLine() ? request.text().replaceAll("\\R+", " ") : request.text();
        var place = Workplace.open(spool, text, recipe.script());
        var audio = new MachineAudio(start(place, values), place);
        try {
            attempt.onCancel(audio::stop);
            audio.begin(recipe.arguments().toString().contains("{answer}"));
        } catch (SpeechException | RuntimeException e) {
            audio.close();
            throw e;
        }
        return audio;
    }

    private Child start(Workplace place, Map<String, String> values) throws SpeechException {
        values.put("text", place.text().toString());
        values.put("answer", place.answer().toString());
        values.put("script", place.script().toString());
        values.put("folder", engine.folder().toString());
        var command = new ArrayList<>(List.of(engine.program().toString()));
        command.addAll(Arguments.of(engine.recipe().arguments(), values));
        try {
            return Child.start(command, place, threads, patience);
        } catch (SpeechException e) {
            place.close();
            throw e;
        }
    }

    private Map<String, String> values(SpeechRequest request) throws SpeechException {
        var values = new HashMap<String, String>();
        for (var entry : request.values().entrySet()) {
            values.put(entry.getKey(), plain(entry.getKey(), entry.getValue()));
        }
        if (request.voice() != null) {
            values.put(VOICE, plain(VOICE, request.voice()));
        }
        return values;
    }

    /// A value as it may stand on a command line.
    private String plain(String field, Object value) throws SpeechException {
        if (value instanceof String text) {
            var pattern = engine.recipe().patterns().get(field);
            if (pattern != null && text.matches(pattern)) {
                return text;
            }
            if (field.equals(VOICE)) {
                var words = ProviderWords.said(Messages.text("machine.noVoice", text));
                throw new SpeechException(new SpeechFailure.NotFound(words));
            }
        } else if (value instanceof BigDecimal || value instanceof Integer) {
            return new BigDecimal(value.toString()).toPlainString();
        }
        throw refused(field, Messages.text("machine.value", field));
    }

    private static SpeechException refused(String field, String why) {
        return new SpeechException(new SpeechFailure.Refused(field, ProviderWords.said(why)));
    }
}
