// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.decode;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import studio.timbre.audio.EncodedAudio;
import studio.timbre.language.Messages;
import studio.timbre.speech.ProviderWords;
import studio.timbre.speech.SpeechException;
import studio.timbre.speech.SpeechFailure;

/// Finds the decoder for a stream by looking at its first bytes; they win over what was promised.
public final class Decoders implements AutoCloseable {
    private static final int LOOK_FIRST = 1 << 13;
    private static final int LOOK_MOST = 1 << 16;

    private final Executor threads;
    private final Supplier<Optional<Path>> ffmpeg;
    private final WaitingDecoder waiting;

    /// Takes the FFmpeg that came along, or else the one of this machine.
    ///
    /// @param threads gives each decoder that needs one a thread of its own
    /// @param engines the folder for programs that came along
    public Decoders(Executor threads, Path engines) {
        this(threads, new Ffmpeg(engines, System.getenv().getOrDefault("PATH", ""))::program);
    }

    Decoders(Executor threads, Supplier<Optional<Path>> ffmpeg) {
        this.threads = threads;
        this.ffmpeg = ffmpeg;
        waiting = new WaitingDecoder(threads);
    }

    /// Gets ready what the first stream would otherwise wait for. Returns at once.
    public void warm() {
        threads.execute(() -> {
            var _ = ffmpeg.get();
        });
    }

    /// Gets ready for a stream like the last one, while its request is on the way. Returns at once.
    public void expect() {
        waiting.expect();
    }

    /// Ends what waits for a stream that will not come.
    @Override
    public void close() {
        waiting.close();
    }

    /// A stream whose format is known.
    ///
    /// @param format the format's usual name, such as `wav`
    /// @param audio the stream from its very first byte, but for a long tag before it: read this
    ///   one, not the one that was looked at
    public record Detected(String format, Decoder decoder, EncodedAudio audio) {}

    /// Waits for the first bytes, no more of them than it takes.
    ///
    /// @throws SpeechException `NoAudio` if nothing came, `UnknownFormat` if no decoder knows the
    ///   bytes, or what the stream threw
    public Detected detect(EncodedAudio audio) throws SpeechException {
        var promise = PcmPromise.of(audio.type());
        var promised = SoundFormat.promised(audio.type());
        var rest = audio;
        var start = new byte[LOOK_FIRST];
        int count = 0;
        FirstBytes.Finding finding = null;
        while (finding == null) {
            if (count == start.length) {
                start = Arrays.copyOf(start, LOOK_MOST);
            }
            int read = rest.read(start, count, start.length - count);
            count += Math.max(read, 0);
            if (count == 0) {
                throw new SpeechException(
                        new SpeechFailure.NoAudio(
                                new ProviderWords(0, null, null, audio.requestId())));
            }
            if (count == LOOK_MOST && Id3Tag.fills(start)) {
                rest = Id3Tag.behind(start, rest);
                count = 0;
                continue;
            }
            boolean whole = read < 0 || count == LOOK_MOST;
            finding = new FirstBytes(start, count, whole, promised).look();
        }
        var replayed = new ReplayedAudio(Arrays.copyOf(start, count), rest);
        return detected(finding, promise, replayed);
    }

    private Detected detected(
            FirstBytes.Finding finding, @Nullable RawSamples promise, EncodedAudio audio)
            throws SpeechException {
        var format = finding.format();
        if (format == null || (format == SoundFormat.PCM && promise == null)) {
            throw unknown(finding.found());
        }
        var decoder =
                switch (format) {
                    case WAV -> new WavDecoder();
                    case FLAC -> new FlacDecoder();
                    case PCM -> new PcmDecoder(Objects.requireNonNull(promise));
                    case M4A -> {
                        var program = program(format);
                        yield new MovieDecoder(waiting.take(program, format), program, threads);
                    }
                    default -> waiting.take(program(format), format);
                };
        return new Detected(format.id(), new CappedDecoder(decoder), audio);
    }

    private Path program(SoundFormat format) throws SpeechException {
        var program = ffmpeg.get();
        if (program.isEmpty()) {
            throw unknown(Messages.text("decode.needsEngine", format.title()));
        }
        return program.get();
    }

    private static SpeechException unknown(String found) {
        return new SpeechException(new SpeechFailure.UnknownFormat(found));
    }
}
