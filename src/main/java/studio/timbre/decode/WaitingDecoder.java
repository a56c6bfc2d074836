// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.decode;

import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import studio.timbre.speech.SpeechException;

/// One FFmpeg, started before its stream comes: the next answer is most likely in the format of the
/// last one. One that nobody needs waits for the next request. Any thread.
final class WaitingDecoder implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(WaitingDecoder.class.getName());

    private final Executor threads;
    private @Nullable Path program;
    private @Nullable SoundFormat format;
    private @Nullable FfmpegDecoder ready;
    private boolean closed;

    WaitingDecoder(Executor threads) {
        this.threads = threads;
    }

    /// Starts one, if there was a last time. Returns at once.
    void expect() {
        threads.execute(this::start);
    }

    /// The one that waits if it fits, else a new one.
    ///
    /// @throws SpeechException `EngineFailed` if it does not start
    synchronized FfmpegDecoder take(Path newProgram, SoundFormat newFormat) throws SpeechException {
        var taken = ready;
        ready = null;
        boolean fits = newFormat == format;
        program = newProgram;
        format = newFormat;
        if (taken != null && fits && taken.ready()) {
            return taken;
        }
        if (taken != null) {
            taken.close();
        }
        return new FfmpegDecoder(newProgram, newFormat, threads);
    }

    private synchronized void start() {
        if (program == null || format == null || ready != null || closed) {
            return;
        }
        try {
            ready = new FfmpegDecoder(program, format, threads);
        } catch (SpeechException e) {
            LOG.log(Level.DEBUG, "No FFmpeg ahead of its stream", e);
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (ready != null) {
            ready.close();
            ready = null;
        }
    }
}
