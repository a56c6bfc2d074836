// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.decode;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;

/// Text where sound should be: an error page, or an error in JSON.
final class Prose {
    private static final int ENOUGH = 64;

    private Prose() {}

    /// Whether it is text. Takes 64 bytes to be sure, which is less than 2 ms of sound.
    static Match look(byte[] bytes, int count, boolean whole) {
        int looked = Math.min(count, ENOUGH);
        for (int i = 0; i < looked; i++) {
            boolean control = (bytes[i] >= 0 && bytes[i] < ' ') || bytes[i] == 0x7F;
            if (control && bytes[i] != '\n' && bytes[i] != '\r' && bytes[i] != '\t') {
                return Match.NO;
            }
        }
        var result =
                StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(
                                ByteBuffer.wrap(bytes, 0, looked),
                                CharBuffer.allocate(looked),
                                false);
        if (result.isError()) {
            return Match.NO;
        }
        return whole || count >= ENOUGH ? Match.YES : Match.MAYBE;
    }

    /// What kind of text. Never its words: an error may repeat the key.
    static String describe(byte[] bytes, int count) {
        var text = new String(bytes, 0, count, StandardCharsets.UTF_8).strip();
        if (text.startsWith("{") || text.startsWith("[")) {
            return "JSON text";
        }
        return text.startsWith("<") ? "a web page" : "text";
    }
}
