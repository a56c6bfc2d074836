// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.studio;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import studio.timbre.audio.Recording;
import studio.timbre.export.WavFile;
import studio.timbre.language.Messages;
import studio.timbre.provider.Scribe;
import studio.timbre.provider.SpeechProvider;
import studio.timbre.provider.Transcriber;
import studio.timbre.speech.Attempt;
import studio.timbre.speech.ProviderWords;
import studio.timbre.speech.SpeechException;
import studio.timbre.speech.SpeechFailure;
import studio.timbre.speech.SpeechRequest;
import studio.timbre.speech.Transcript;

/// Asks the provider that a request names; a recording lies in the spool as a WAV file for as long
/// as that takes.
record SpoolingScribe(Function<String, SpeechProvider> providers, Path spool) implements Scribe {
    private static final System.Logger LOG = System.getLogger(SpoolingScribe.class.getName());

    @Override
    public Transcript transcribe(SpeechRequest request, Attempt attempt) throws SpeechException {
        if (providers.apply(request.provider()) instanceof Transcriber transcriber) {
            return transcriber.transcribe(request, attempt);
        }
        var words = Messages.text("cli.noTranscripts", request.provider());
        throw new SpeechException(new SpeechFailure.Refused(null, ProviderWords.said(words)));
    }

    @Override
    public Transcript transcribe(
            Recording recording, Function<Path, SpeechRequest> request, Attempt attempt)
            throws SpeechException {
        var file = file();
        try {
            new WavFile(file).write(recording);
            return transcribe(request.apply(file), attempt);
        } finally {
            forget(file);
        }
    }

    private Path file() throws SpeechException {
        try {
            Files.createDirectories(spool);
            return Files.createTempFile(spool, "transcribed-", ".wav");
        } catch (IOException e) {
            var reason = String.valueOf(e.getMessage());
            throw new SpeechException(new SpeechFailure.StoreUnwritable(spool, reason), e);
        }
    }

    private static void forget(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.log(Level.WARNING, "Cannot clear away " + file, e);
        }
    }
}
