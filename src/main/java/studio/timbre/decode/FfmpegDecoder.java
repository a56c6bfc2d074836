// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.decode;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import studio.timbre.audio.EncodedAudio;
import studio.timbre.audio.PcmSink;
import studio.timbre.language.Messages;
import studio.timbre.speech.SpeechException;
import studio.timbre.speech.SpeechFailure;

/// Every format that we do not decode ourselves, by FFmpeg as a child process: hostile bytes may
/// end the child, never us. It answers in WAV, so that rate and channels come from the bytes.
final class FfmpegDecoder implements Decoder {
    private static final System.Logger LOG = System.getLogger(FfmpegDecoder.class.getName());
    private static final int PATIENCE_SECONDS = 20;

    /// Samples per channel: less than the shortest frame of MP3 or AAC, more than what encoders
    /// leave unclear about the last one.
    private static final int MISSING_MOST = 500;

    private final SoundFormat format;
    private final Feed feed;
    private final Executor threads;
    private final Process child;
    private volatile boolean fed;
    private final AtomicLong answers = new AtomicLong();
    private volatile @Nullable SpeechFailure broken;

    /// Starts the child; it waits for bytes until [#decode].
    ///
    /// @param program the `ffmpeg` to run
    /// @param threads gives the feeding of the child a thread of its own
    /// @throws SpeechException `EngineFailed` if the child does not start
    FfmpegDecoder(Path program, SoundFormat format, Executor threads) throws SpeechException {
        this(program, format, "pipe:0", format.feed(), threads);
    }

    /// Starts the child on a file; the stream from which the file came must be at its end.
    ///
    /// @param feed has written the file
    FfmpegDecoder(Path program, SoundFormat format, Path file, Feed feed, Executor threads)
            throws SpeechException {
        this(program, format, "file:" + file, feed, threads);
    }

    private FfmpegDecoder(
            Path program, SoundFormat format, String input, Feed feed, Executor threads)
            throws SpeechException {
        this.format = format;
        this.threads = threads;
        this.feed = feed;
        try {
            child =
                    new ProcessBuilder(command(program, format, input))
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start();
        } catch (IOException e) {
            throw new SpeechException(
                    new SpeechFailure.EngineFailed(
                            Messages.text(
                                    "decode.engineDoesNotStart", String.valueOf(e.getMessage()))),
                    e);
        }
    }

    private static List<String> command(Path program, SoundFormat format, String input) {
        var command =
                new ArrayList<>(
                        List.of(program.toString(), "-v", "quiet", "-nostdin", "-threads", "1"));
        // What the bytes may make the child do: read its input, nothing else, in bounded memory.
        command.addAll(List.of("-max_alloc", "67108864", "-protocol_whitelist"));
        command.add(input.substring(0, input.indexOf(':')));
        // More probing makes the first sound late; "nobuffer" would lose the first packets.
        command.addAll(List.of("-probesize", "32", "-analyzeduration", "0"));
        if (format == SoundFormat.OPUS) {
            command.addAll(List.of("-c:a", "libopus"));
        }
        command.addAll(List.of("-f", format.demuxer(), "-i", input, "-vn", "-map_metadata", "-1"));
        command.addAll(List.of("-c:a", "pcm_s16le", "-flush_packets", "1", "-f", "wav", "pipe:1"));
        return command;
    }

    /// Whether it can still be used, as long as nobody did.
    boolean ready() {
        return child.isAlive();
    }

    /// Ends one that is not used.
    void close() {
        child.destroyForcibly();
    }

    @Override
    public void decode(EncodedAudio encoded, PcmSink sink) throws SpeechException {
        var gapless = new GaplessSink(sink, feed::padding);
        try {
            threads.execute(() -> feed(encoded));
            var answer =
                    new ChildAudio(
                            child.getInputStream(), encoded.type(), answers::incrementAndGet);
            var first = new byte[1];
            boolean answered = answer.read(first, 0, 1) > 0;
            if (answered) {
                new WavDecoder().decode(new ReplayedAudio(first, answer), gapless);
            }
            judge(answered, gapless.missing());
        } finally {
            child.destroyForcibly();
        }
    }

    private void judge(boolean answered, long missing) throws SpeechException {
        var why = broken;
        if (why != null) {
            throw new SpeechException(why);
        }
        var ended = child.onExit().completeOnTimeout(child, PATIENCE_SECONDS, TimeUnit.SECONDS);
        boolean well = !ended.join().isAlive() && child.exitValue() == 0;
        if (!answered) {
            throw new SpeechException(
                    new SpeechFailure.UnknownFormat(
                            Messages.text("decode.soundless", format.title())));
        }
        if (!well || !fed || missing > MISSING_MOST) {
            throw new SpeechException(
                    new SpeechFailure.StreamBroken(
                            Messages.text("decode.damaged", format.title())));
        }
    }

    // Called by the feeding thread.

    private void feed(EncodedAudio encoded) {
        try (var in = new PatientOutput(child, PATIENCE_SECONDS)) {
            pour(encoded, in);
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "FFmpeg went before its stream ended", e);
        } finally {
            endSoon();
        }
    }

    /// Kills the child when it has had nothing to wait for but answered nothing for a while.
    private void endSoon() {
        long before = answers.get();
        var _ =
                child.onExit()
                        .orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
                        .exceptionally(late -> {
                            if (answers.get() == before) {
                                child.destroyForcibly();
                            } else {
                                endSoon();
                            }
                            return child;
                        });
    }

    /// Says how it ended before the child can see its end, so that the judge knows.
    private void pour(EncodedAudio encoded, OutputStream in) throws IOException {
        try {
            fed = feed.pour(encoded, in);
        } catch (SpeechException e) {
            broken = e.failure();
        }
    }
}
