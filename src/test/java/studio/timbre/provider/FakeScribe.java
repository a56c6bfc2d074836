// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.provider;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import studio.timbre.audio.Recording;
import studio.timbre.speech.Attempt;
import studio.timbre.speech.SpeechException;
import studio.timbre.speech.SpeechFailure;
import studio.timbre.speech.SpeechRequest;
import studio.timbre.speech.Transcript;

/// Hears what the test says is heard, or fails as it says.
public final class FakeScribe implements Scribe {
    /// Where a recording lies for it.
    public static final Path SPOOLED = Path.of("spooled.wav");

    private final List<SpeechRequest> requests = new ArrayList<>();
    private final List<Attempt> attempts = new ArrayList<>();
    private String text = "";
    private @Nullable SpeechFailure failure;

    public void hears(String heard) {
        text = heard;
        failure = null;
    }

    public void fails(SpeechFailure why) {
        failure = why;
    }

    /// What it was asked, in order.
    public List<SpeechRequest> requests() {
        return requests;
    }

    public List<Attempt> attempts() {
        return attempts;
    }

    @Override
    public Transcript transcribe(SpeechRequest request, Attempt attempt) throws SpeechException {
        requests.add(request);
        attempts.add(attempt);
        if (failure != null) {
            throw new SpeechException(failure);
        }
        return new Transcript(text, "en", null, List.of(), "req_heard");
    }

    @Override
    public Transcript transcribe(
            Recording recording, Function<Path, SpeechRequest> request, Attempt attempt)
            throws SpeechException {
        return transcribe(request.apply(SPOOLED), attempt);
    }
}
