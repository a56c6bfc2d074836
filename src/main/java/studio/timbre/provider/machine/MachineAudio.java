// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.provider.machine;

import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import org.jspecify.annotations.Nullable;
import studio.timbre.audio.AudioType;
import studio.timbre.audio.EncodedAudio;
import studio.timbre.audio.PcmFormat;
import studio.timbre.language.Messages;
import studio.timbre.speech.ProviderWords;
import studio.timbre.speech.SpeechException;
import studio.timbre.speech.SpeechFailure;

/// What an engine says, as WAV: while it comes, or, from an engine that writes a file, once that is
/// written.
final class MachineAudio implements EncodedAudio {
    /// More than six hours.
    static final long MOST_BYTES = 1L << 30;

    private static final System.Logger LOG = System.getLogger(MachineAudio.class.getName());
    private static final AudioType WAV = new AudioType("wav", null, new PcmFormat(22_050, 1));

    private final Child child;
    private final Workplace place;
    private final byte[] first = new byte[4096];
    private int held;
    private int given;
    private long bytes;
    private @Nullable InputStream file;
    private volatile boolean closed;

    MachineAudio(Child child, Workplace place) {
        this.child = child;
        this.place = place;
    }

    /// Waits until there is something to read.
    ///
    /// @param filed whether the engine writes a file
    /// @throws SpeechException `NoAudio` if there never will be
    void begin(boolean filed) throws SpeechException {
        if (filed) {
            finish();
            file = answer();
        }
        held = more(first, 0, first.length);
        if (held < 0) {
            throw new SpeechException(new SpeechFailure.NoAudio(ProviderWords.NONE));
        }
    }

    /// What else the engine says while it writes its file is of no interest.
    private void finish() throws SpeechException {
        for (long said = 0; said <= MOST_BYTES; ) {
            int read = child.read(first, 0, first.length);
            if (read < 0) {
                return;
            }
            said += read;
        }
        throw tooLong();
    }

    private InputStream answer() throws SpeechException {
        try {
            return Files.exists(place.answer())
                    ? Files.newInputStream(place.answer())
                    : InputStream.nullInputStream();
        } catch (IOException e) {
            throw lost(e);
        }
    }

    @Override
    public AudioType type() {
        return WAV;
    }

    @Override
    public @Nullable String requestId() {
        return null;
    }

    @Override
    public int read(byte[] into, int offset, int count) throws SpeechException {
        if (closed) {
            throw new SpeechException(new SpeechFailure.Cancelled());
        }
        if (given < held) {
            int taken = Math.min(count, held - given);
            System.arraycopy(first, given, into, offset, taken);
            given += taken;
            return taken;
        }
        return more(into, offset, count);
    }

    private int more(byte[] into, int offset, int count) throws SpeechException {
        try {
            int read =
                    file == null ? child.read(into, offset, count) : file.read(into, offset, count);
            bytes += Math.max(0, read);
            if (bytes > MOST_BYTES) {
                throw tooLong();
            }
            return read;
        } catch (IOException e) {
            throw lost(e);
        }
    }

    private static SpeechException tooLong() {
        return new SpeechException(
                new SpeechFailure.EngineFailed(Messages.text("machine.tooLong")));
    }

    private SpeechException lost(IOException e) {
        return new SpeechException(
                closed
                        ? new SpeechFailure.Cancelled()
                        : new SpeechFailure.EngineFailed(Messages.text("machine.lost")),
                e);
    }

    // Called by anybody.

    /// Ends the engine; returns at once.
    void stop() {
        closed = true;
        child.close();
    }

    @Override
    public void close() {
        stop();
        try {
            var written = file;
            if (written != null) {
                written.close();
            }
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "What an engine wrote does not close", e);
        }
        place.close();
    }
}
