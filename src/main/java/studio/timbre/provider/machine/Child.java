// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.provider.machine;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import studio.timbre.language.Messages;
import studio.timbre.speech.SpeechException;
import studio.timbre.speech.SpeechFailure;

/// A running engine. It is ended when it says nothing for too long, or when nobody wants it any
/// more.
final class Child implements AutoCloseable {
    private final Process process;
    private final ChildOutput out;
    private final LastWords words;
    private final Duration patience;
    private boolean silent;
    private volatile boolean unwanted;

    private Child(Process process, Executor threads, Duration patience) {
        this.process = process;
        this.patience = patience;
        out = new ChildOutput(process.getInputStream(), threads);
        words = new LastWords(process.getErrorStream(), threads);
    }

    /// Starts it in its workplace, with the text on its standard input. It learns nothing of keys.
    ///
    /// @param threads gives what it says, and what it complains about, a thread each
    /// @param patience how long it may say nothing
    /// @throws SpeechException `EngineFailed` if it does not start
    static Child start(List<String> command, Workplace place, Executor threads, Duration patience)
            throws SpeechException {
        var builder =
                new ProcessBuilder(command)
                        .directory(place.folder().toFile())
                        .redirectInput(place.text().toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("TIMBRE_"));
        try {
            return new Child(builder.start(), threads, patience);
        } catch (IOException e) {
            throw new SpeechException(
                    new SpeechFailure.EngineFailed(Messages.text("machine.noStart")), e);
        }
    }

    // Called by the reader.

    /// Waits for at least one byte of its standard output.
    ///
    /// @param count more than 0
    /// @return how many there are; -1 at the end of an engine that ended well
    /// @throws SpeechException `EngineFailed` if it ended badly or hangs, `Cancelled` if it was
    ///   closed
    int read(byte[] into, int offset, int count) throws SpeechException {
        int read = listen(into, offset, count);
        if (unwanted) {
            throw new SpeechException(new SpeechFailure.Cancelled());
        }
        if (read == 0) {
            silenced();
        }
        if (read <= 0) {
            end();
            return -1;
        }
        return read;
    }

    private int listen(byte[] into, int offset, int count) throws SpeechException {
        try {
            return out.read(into, offset, count, patience);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SpeechException(new SpeechFailure.Cancelled(), e);
        }
    }

    private void silenced() {
        silent = true;
        kill();
    }

    /// Waits until it has ended, and says how.
    private void end() throws SpeechException {
        var ended =
                process.onExit()
                        .completeOnTimeout(process, patience.toMillis(), TimeUnit.MILLISECONDS);
        if (ended.join().isAlive()) {
            silenced();
        }
        if (unwanted) {
            throw new SpeechException(new SpeechFailure.Cancelled());
        }
        if (silent) {
            throw failed(Messages.text("machine.silent", patience.toSeconds()));
        }
        if (process.exitValue() != 0) {
            var line = words.line();
            throw failed(
                    line.isEmpty() ? Messages.text("machine.ended", process.exitValue()) : line);
        }
    }

    private static SpeechException failed(String reason) {
        return new SpeechException(new SpeechFailure.EngineFailed(reason));
    }

    // Called by anybody.

    /// Ends it; returns at once.
    @Override
    public void close() {
        unwanted = true;
        out.close();
        kill();
    }

    /// A program that it started would keep its pipes open.
    private void kill() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }
}
