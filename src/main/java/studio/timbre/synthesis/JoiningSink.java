// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.synthesis;

import java.nio.ByteBuffer;
import studio.timbre.audio.Draft;
import studio.timbre.audio.PcmFormat;
import studio.timbre.audio.PcmSink;
import studio.timbre.language.Messages;
import studio.timbre.speech.SpeechException;
import studio.timbre.speech.SpeechFailure;

/// Appends the sound of one piece to the take; tells the run, and who asks for the next piece, that
/// sound comes.
record JoiningSink(SynthesisRun run, Draft draft, Runnable onSound) implements PcmSink {
    @Override
    public void begin(PcmFormat format) throws SpeechException {
        var before = run.recording().format();
        if (before == null) {
            draft.begin(format, run.measures().format());
            run.recording().begin(format);
        } else if (!before.equals(format)) {
            var reason =
                    Messages.text(
                            "synthesis.otherFormat",
                            format.sampleRate(),
                            format.channels(),
                            before.sampleRate(),
                            before.channels());
            throw new SpeechException(new SpeechFailure.StreamBroken(reason));
        }
    }

    @Override
    public void append(ByteBuffer frames) throws SpeechException {
        if (frames.hasRemaining()) {
            run.recording().append(frames);
            draft.grew(run.recording().frames());
            run.audioCame();
            onSound.run();
            draft.learned(run.measures());
        }
    }
}
