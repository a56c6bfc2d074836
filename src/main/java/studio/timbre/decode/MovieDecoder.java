// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.decode;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Executor;
import studio.timbre.audio.EncodedAudio;
import studio.timbre.audio.PcmSink;
import studio.timbre.language.Messages;
import studio.timbre.speech.SpeechException;
import studio.timbre.speech.SpeechFailure;

/// MPEG-4 files (ISO 14496-12), by FFmpeg: as they come if the box that describes the sound comes
/// before it; if it comes last, from a temporary file once all has come.
///
/// @param waiting decodes them as they come, or is ended unused
/// @param program the `ffmpeg` to run on a file
/// @param threads gives the feeding of the child a thread of its own
record MovieDecoder(FfmpegDecoder waiting, Path program, Executor threads) implements Decoder {
    private static final System.Logger LOG = System.getLogger(MovieDecoder.class.getName());
    private static final int HEADER = MovieBox.HEADER;
    private static final int LOOK_MOST = 1 << 16;

    @Override
    public void decode(EncodedAudio encoded, PcmSink sink) throws SpeechException {
        try {
            var window = new Window(encoded);
            boolean described = described(window);
            var whole = new ReplayedAudio(window.copy(0, window.count()), encoded);
            if (described) {
                waiting.decode(whole, sink);
            } else {
                waiting.close();
                fromFile(whole, sink);
            }
        } finally {
            waiting.close();
        }
    }

    /// Walks the outermost boxes.
    ///
    /// @return whether the description comes before the sound
    private static boolean described(Window window) throws SpeechException {
        long at = 0;
        while (at < LOOK_MOST && window.has((int) at + HEADER)) {
            long size = window.big((int) at, 4);
            if (window.says((int) at + 4, "moov")) {
                return true;
            }
            if (window.says((int) at + 4, "mdat") || size < HEADER) {
                return false;
            }
            at += size;
        }
        return false;
    }

    private void fromFile(EncodedAudio whole, PcmSink sink) throws SpeechException {
        var file = created();
        try {
            var feed = new MovieFeed();
            boolean all = keep(whole, file, feed);
            new FfmpegDecoder(program, SoundFormat.M4A, file, feed, threads).decode(whole, sink);
            if (!all) {
                throw new SpeechException(
                        new SpeechFailure.StreamBroken(Messages.text("decode.cutOff", "MPEG-4")));
            }
        } finally {
            delete(file);
        }
    }

    private static Path created() throws SpeechException {
        try {
            return Files.createTempFile("timbre", ".m4a");
        } catch (IOException e) {
            throw unwritable(Path.of(System.getProperty("java.io.tmpdir", "")), e);
        }
    }

    private static boolean keep(EncodedAudio whole, Path file, Feed feed) throws SpeechException {
        try (var out = Files.newOutputStream(file)) {
            return feed.pour(whole, out);
        } catch (IOException e) {
            throw unwritable(file, e);
        }
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            LOG.log(Level.WARNING, "Cannot clear away " + file, e);
        }
    }

    private static SpeechException unwritable(Path path, IOException e) {
        return new SpeechException(
                new SpeechFailure.StoreUnwritable(path, String.valueOf(e.getMessage())), e);
    }
}
