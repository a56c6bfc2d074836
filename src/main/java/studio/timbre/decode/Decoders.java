// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.decode;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import studio.timbre.audio.EncodedAudio;
import studio.timbre.speech.ProviderWords;
import studio.timbre.speech.SpeechException;
import studio.timbre.speech.SpeechFailure;

/// Finds the decoder for a stream by looking at its first bytes; they win over what was promised.
public final class Decoders {
    private static final int LOOK_FIRST = 1 << 13;
    private static final int LOOK_MOST = 1 << 16;

    private final Executor threads;
    private final Optional<Path> ffmpeg;

    /// Looks for FFmpeg among the programs of this machine.
    ///
    /// @param threads gives each decoder that needs one a thread of its own
    public Decoders(Executor threads) {
        this(threads, Ffmpeg.find(System.getenv().getOrDefault("PATH", "")));
    }

    Decoders(Executor threads, Optional<Path> ffmpeg) {
        this.threads = threads;
        this.ffmpeg = ffmpeg;
    }

    /// A stream whose format is known.
    ///
    /// @param format the format's usual name, such as `wav`
    /// @param audio the stream from its very first byte: read this one, not the one that was looked
    ///   at
    public record Detected(String format, Decoder decoder, EncodedAudio audio) {}

    /// Waits for the first bytes, no more of them than it takes.
    ///
    /// @throws SpeechException `NoAudio` if nothing came, `UnknownFormat` if no decoder knows the
    ///   bytes, or what the stream threw
    public Detected detect(EncodedAudio audio) throws SpeechException {
        var promise = PcmPromise.of(audio.type());
        var start = new byte[LOOK_FIRST];
        int count = 0;
        FirstBytes.Finding finding = null;
        while (finding == null) {
            if (count == start.length) {
                start = Arrays.copyOf(start, LOOK_MOST);
            }
            int read = audio.read(start, count, start.length - count);
            count += Math.max(read, 0);
            if (count == 0) {
                throw new SpeechException(
                        new SpeechFailure.NoAudio(
                                new ProviderWords(0, null, null, audio.requestId())));
            }
            boolean whole = read < 0 || count == LOOK_MOST;
            finding = new FirstBytes(start, count, whole, promise != null).look();
        }
        var replayed = new ReplayedAudio(Arrays.copyOf(start, count), audio);
        return detected(finding, promise, replayed);
    }

    private Detected detected(
            FirstBytes.Finding finding, @Nullable RawSamples promise, EncodedAudio audio)
            throws SpeechException {
        var format = finding.format();
        if (format == SoundFormat.WAV) {
            return new Detected(format.id(), new WavDecoder(), audio);
        }
        if (format == SoundFormat.PCM && promise != null) {
            return new Detected(format.id(), new PcmDecoder(promise), audio);
        }
        if (format == null || format == SoundFormat.PCM) {
            throw unknown(finding.found());
        }
        if (ffmpeg.isEmpty()) {
            throw unknown(
                    format.title() + ", which needs FFmpeg, and there is none on this machine");
        }
        return new Detected(format.id(), new FfmpegDecoder(ffmpeg.get(), format, threads), audio);
    }

    private static SpeechException unknown(String found) {
        return new SpeechException(new SpeechFailure.UnknownFormat(found));
    }
}
