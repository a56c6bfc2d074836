// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.decode;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import studio.timbre.audio.EncodedAudio;
import studio.timbre.speech.SpeechException;

/// The bytes of a stream that came and were not used up: the next few can be looked at before they
/// are dropped. Holds 2 MB at most.
final class Window {
    private static final int MOST = 1 << 21;

    private final EncodedAudio encoded;
    private byte[] bytes = new byte[1 << 14];
    private int from;
    private int to;
    private boolean ended;

    Window(EncodedAudio encoded) {
        this.encoded = encoded;
    }

    /// Whether so many bytes are left; waits for no more than them.
    ///
    /// @param count of more than 2 MB there never are enough
    boolean has(int count) throws SpeechException {
        boolean hope = count <= MOST;
        while (hope && to - from < count) {
            hope = more();
        }
        return to - from >= count;
    }

    /// Waits for at least one further byte.
    ///
    /// @return whether one came: none does at the end of the stream, or once 2 MB are unused
    boolean more() throws SpeechException {
        if (ended || to - from >= MOST) {
            return false;
        }
        if (to == bytes.length) {
            var room = to - from > bytes.length / 2 ? new byte[bytes.length * 2] : bytes;
            System.arraycopy(bytes, from, room, 0, to - from);
            bytes = room;
            to -= from;
            from = 0;
        }
        int read = encoded.read(bytes, to, bytes.length - to);
        ended = read < 0;
        to += Math.max(read, 0);
        return !ended;
    }

    /// Whether the stream has ended behind the bytes that are left.
    boolean ended() {
        return ended;
    }

    /// How many bytes came and are left.
    int count() {
        return to - from;
    }

    /// A byte, 0 to 255, counted from the first one left.
    int at(int index) {
        return bytes[from + index] & 0xFF;
    }

    /// Whether ASCII characters stand at an index; what did not come does not fit.
    boolean says(int index, String text) {
        if (index + text.length() > count()) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if (at(index + i) != text.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /// A whole number, highest byte first.
    ///
    /// @param width 1 to 8 bytes
    long big(int index, int width) {
        long value = 0;
        for (int i = 0; i < width; i++) {
            value = value << 8 | at(index + i);
        }
        return value;
    }

    /// A whole number, lowest byte first.
    ///
    /// @param width 1 to 8 bytes
    long little(int index, int width) {
        long value = 0;
        for (int i = width - 1; i >= 0; i--) {
            value = value << 8 | at(index + i);
        }
        return value;
    }

    byte[] copy(int index, int count) {
        return Arrays.copyOfRange(bytes, from + index, from + index + count);
    }

    void copyTo(OutputStream out, int count) throws IOException {
        out.write(bytes, from, count);
    }

    /// The same bytes as an array, for who reads headers in arrays; the next one is at [#first].
    byte[] array() {
        return bytes;
    }

    int first() {
        return from;
    }

    /// Makes bytes 0.
    void clear(int index, int count) {
        Arrays.fill(bytes, from + index, from + index + count, (byte) 0);
    }

    /// Uses bytes up that are there.
    void drop(int count) {
        from += count;
    }

    /// Uses bytes up, waiting for those that did not come yet.
    ///
    /// @return whether there were so many
    boolean skip(long count) throws SpeechException {
        long left = count;
        while (left > 0 && (count() > 0 || more())) {
            int now = (int) Math.min(left, count());
            drop(now);
            left -= now;
        }
        return left == 0;
    }
}
