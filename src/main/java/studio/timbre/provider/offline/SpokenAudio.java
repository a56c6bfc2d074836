// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.provider.offline;

import java.nio.ByteBuffer;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import studio.timbre.audio.AudioType;
import studio.timbre.audio.EncodedAudio;
import studio.timbre.audio.PcmFormat;
import studio.timbre.speech.SpeechException;
import studio.timbre.speech.SpeechFailure;
import studio.timbre.speech.WordTiming;

/// A text being said. A sentence is synthesised when the one before it has been read: whoever does
/// not read costs nothing.
final class SpokenAudio implements EncodedAudio {
    private final Reading reading;
    private final PcmFormat format;
    private final Mastering mastering;
    private final List<WordTiming> words = new CopyOnWriteArrayList<>();
    private ByteBuffer pcm = ByteBuffer.allocate(0);
    private long frames;
    private int next;
    private boolean closed;
    private @Nullable CompletableFuture<Spoken> answer;

    SpokenAudio(Reading reading) {
        this.reading = reading;
        format = new PcmFormat(reading.booth().sampleRate(), 1);
        mastering = new Mastering(format.sampleRate(), reading.voice().gain());
    }

    @Override
    public AudioType type() {
        return new AudioType("pcm", null, format);
    }

    @Override
    public @Nullable String requestId() {
        return null;
    }

    @Override
    public List<WordTiming> words() {
        return Collections.unmodifiableList(words);
    }

    // Called by the reader.

    @Override
    public int read(byte[] into, int offset, int count) throws SpeechException {
        while (!pcm.hasRemaining()) {
            if (next == reading.sentences().size()) {
                return -1;
            }
            pcm = say(reading.sentences().get(next++));
        }
        int taken = Math.min(count, pcm.remaining());
        pcm.get(into, offset, taken);
        return taken;
    }

    private ByteBuffer say(Sentence sentence) throws SpeechException {
        var manner = reading.voice().manner(reading.wishes());
        try {
            var spoken = reading.booth().speak(sentence.text(), manner, ask());
            mastering.level(spoken.samples());
            var span = mastering.sound(spoken.samples());
            double start = (double) (frames - span.from()) / format.sampleRate();
            words.addAll(reading.timings(sentence, spoken.words(), start));
            boolean last = next == reading.sentences().size();
            double rest = last ? 0 : sentence.rest();
            int silence = (int) (rest * format.frames(reading.wishes().pause()));
            frames += span.to() - span.from() + silence;
            return mastering.pcm(spoken.samples(), span, silence);
        } catch (CancellationException e) {
            throw new SpeechException(new SpeechFailure.Cancelled(), e);
        }
    }

    private synchronized CompletableFuture<Spoken> ask() {
        var asked = new CompletableFuture<Spoken>();
        if (closed) {
            asked.cancel(false);
        }
        answer = asked;
        return asked;
    }

    // Called by anybody.

    @Override
    public synchronized void close() {
        closed = true;
        if (answer != null) {
            answer.cancel(false);
        }
    }
}
