// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.compare;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/// Writes elements of a page, of which every value is escaped; what comes is HTML5 and well-formed
/// XML at once.
final class Html {
    private final Writer out;

    Html(Writer out) {
        this.out = out;
    }

    /// Writes as it is: never what somebody else said.
    Html raw(String markup) throws IOException {
        out.write(markup);
        return this;
    }

    Html text(String words) throws IOException {
        out.write(escaped(words));
        return this;
    }

    /// An element with nothing but words in it.
    ///
    /// @param attributes name and value in turns
    Html element(String name, String words, String... attributes) throws IOException {
        return open(name, attributes).text(words).close(name);
    }

    Html open(String name, String... attributes) throws IOException {
        out.write("<" + name);
        for (int i = 0; i < attributes.length; i += 2) {
            out.write(" " + attributes[i] + "=\"" + escaped(attributes[i + 1]) + "\"");
        }
        out.write(">");
        return this;
    }

    Html close(String name) throws IOException {
        out.write("</" + name + ">\n");
        return this;
    }

    /// Writes bytes as Base64 (RFC 4648), in four letters for three of them.
    Html base64(Filling filling) throws IOException {
        try (var bytes = Base64.getEncoder().wrap(new Letters(out))) {
            filling.fill(bytes);
        }
        return this;
    }

    /// Writes bytes into a stream.
    interface Filling {
        void fill(OutputStream to) throws IOException;
    }

    /// Takes ASCII as bytes; closing it leaves the writer open.
    private static final class Letters extends OutputStream {
        private final Writer out;

        Letters(Writer out) {
            this.out = out;
        }

        @Override
        public void write(int letter) throws IOException {
            out.write(letter);
        }

        @Override
        public void write(byte[] from, int offset, int count) throws IOException {
            out.write(new String(from, offset, count, StandardCharsets.ISO_8859_1));
        }
    }

    /// Safe between tags and in a quoted attribute; what a page may not hold becomes U+FFFD.
    static String escaped(String words) {
        var safe = new StringBuilder(words.length() + 16);
        words.codePoints().forEach(point -> append(safe, point));
        return safe.toString();
    }

    private static void append(StringBuilder to, int point) {
        switch (point) {
            case '&' -> to.append("&amp;");
            case '<' -> to.append("&lt;");
            case '>' -> to.append("&gt;");
            case '"' -> to.append("&quot;");
            case '\'' -> to.append("&#39;");
            default -> to.appendCodePoint(allowed(point) ? point : 0xFFFD);
        }
    }

    /// The characters of XML 1.0 (fifth edition, section 2.2) but the controls of ISO 6429, which
    /// HTML forbids.
    private static boolean allowed(int point) {
        if (point < 0xA0) {
            return point == '\t' || point == '\n' || (point >= 0x20 && point < 0x7F);
        }
        boolean surrogate = point >= 0xD800 && point < 0xE000;
        boolean noCharacter = (point & 0xFFFE) == 0xFFFE || (point >= 0xFDD0 && point <= 0xFDEF);
        return !surrogate && !noCharacter;
    }
}
