// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.take;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import studio.timbre.audio.Draft;
import studio.timbre.audio.Ending;
import studio.timbre.audio.PcmFormat;
import studio.timbre.speech.Measures;
import studio.timbre.speech.RunState;
import studio.timbre.speech.SpeechException;
import studio.timbre.speech.SpeechFailure;

/// A take under way that is in the database already. What cannot be written of its bytes is
/// forgotten until the end, because it must be heard all the same. For the synthesis thread.
final class Ticket implements Draft {
    private static final System.Logger LOG = System.getLogger(Ticket.class.getName());

    private final long id;
    private final Incoming incoming;
    private final AudioFiles audio;
    private final Ledger ledger;
    private final Knowledge knowledge;
    private final long began = System.nanoTime();
    private @Nullable OutputStream original;
    private @Nullable OutputStream arrivals;
    private int parts;
    private @Nullable IOException trouble;

    Ticket(long id, Incoming incoming, AudioFiles audio, Ledger ledger) {
        this.id = id;
        this.incoming = incoming;
        this.audio = audio;
        this.ledger = ledger;
        knowledge = new Knowledge(incoming.known());
    }

    /// Writes down how a take ended, and waits for the disk.
    interface Ledger {
        void end(long id, TakeWriter.Ended ended) throws SpeechException;
    }

    @Override
    public Long take() {
        return id;
    }

    @Override
    public Path samples() {
        return incoming.samples();
    }

    @Override
    public void begin(PcmFormat format, @Nullable String detected) {
        try {
            incoming.write(new Incoming.Nature(format, detected));
            arrivals = new FileOutputStream(incoming.arrivals().toFile());
        } catch (IOException e) {
            trouble = e;
        }
    }

    @Override
    public void grew(long frames) {
        if (arrivals == null) {
            return;
        }
        try {
            var pair = ByteBuffer.allocate(2 * Long.BYTES);
            arrivals.write(pair.putLong(frames).putLong(System.nanoTime() - began).array());
        } catch (IOException e) {
            forgetArrivals(e);
        }
    }

    @Override
    public void learned(Measures soFar) {
        knowledge.add(soFar);
    }

    /// Nothing is better than half of them, from which the length would be read.
    private void forgetArrivals(IOException why) {
        LOG.log(Level.DEBUG, "The arrivals of take " + id + " are not written down", why);
        try {
            closeArrivals();
            Files.deleteIfExists(incoming.arrivals());
        } catch (IOException e) {
            trouble = e;
        }
    }

    @Override
    public void append(int part, byte[] from, int offset, int count) {
        if (trouble != null) {
            return;
        }
        try {
            var out = original;
            if (out == null || part >= parts) {
                closeOriginal();
                Files.createDirectories(incoming.folder());
                original = out = new FileOutputStream(incoming.original(parts++).toFile());
            }
            out.write(from, offset, count);
        } catch (IOException e) {
            trouble = e;
        }
    }

    @Override
    public void keep(Ending ending) throws SpeechException {
        var recording = ending.recording();
        var originals = new ArrayList<Original>();
        TakeWriter.Kept kept = null;
        try {
            closeOriginal();
            closeArrivals();
            knowledge.close();
            if (ending.state() == RunState.DONE && Files.isDirectory(incoming.folder())) {
                Files.createFile(incoming.whole());
            }
            if (recording.frames() > 0) {
                kept = keepSamples(ending);
                // What was no sound was words: they are in the failure, without any key.
                originals.addAll(keepOriginals(audio, incoming, ending.measures().format()));
            }
        } catch (IOException e) {
            trouble = e;
        }
        if (recording.frames() > 0 && kept == null) {
            throw unkept();
        }
        ledger.end(
                id,
                new TakeWriter.Ended(
                        ending.state(),
                        ending.failure(),
                        ending.measures(),
                        recording.arrivals().since(ending.began()),
                        recording.format(),
                        kept,
                        originals));
        if (trouble != null) {
            throw unkept();
        }
        clear();
    }

    private void closeOriginal() throws IOException {
        if (original != null) {
            original.close();
            original = null;
        }
    }

    private void closeArrivals() throws IOException {
        var open = arrivals;
        arrivals = null;
        if (open != null) {
            open.close();
        }
    }

    private TakeWriter.Kept keepSamples(Ending ending) throws IOException {
        var recording = ending.recording();
        var sha256 = audio.keep(incoming.samples(), "pcm");
        try (var out =
                FileChannel.open(
                        incoming.peaks(), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            recording.peaks().write(out);
        }
        return new TakeWriter.Kept(
                recording.frames(), sha256, audio.keep(incoming.peaks(), "peaks"));
    }

    /// @param format as it was detected, if it was
    static List<Original> keepOriginals(
            AudioFiles audio, Incoming incoming, @Nullable String format) throws IOException {
        var lower = format == null ? "" : format.toLowerCase(Locale.ROOT);
        var extension = lower.matches("[a-z0-9]{1,8}") ? lower : "bin";
        var originals = new ArrayList<Original>();
        for (var file : incoming.originals()) {
            var sha256 = audio.keep(file, extension);
            originals.add(new Original(extension, Files.size(file), sha256));
        }
        return originals;
    }

    private SpeechException unkept() {
        var why = trouble == null ? "" : String.valueOf(trouble.getMessage());
        return new SpeechException(
                new SpeechFailure.StoreUnwritable(incoming.folder(), why), trouble);
    }

    /// What still lies there is cleared away by a later start.
    private void clear() {
        try {
            incoming.delete();
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "Cannot clear away " + incoming.folder(), e);
        }
    }
}
