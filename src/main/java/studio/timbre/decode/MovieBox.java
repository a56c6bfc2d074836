// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.decode;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A box of an MPEG-4 file (ISO 14496-12, section 4.2) that holds others, or numbers behind a
/// version of 0 or 1: of version 1 the times are twice as wide.
///
/// @param name four characters, first byte highest
/// @param content without the header
record MovieBox(int name, ByteBuffer content) {
    static final int HEADER = 8;

    /// A name as it stands in a box.
    static int name(String letters) {
        int name = 0;
        for (int i = 0; i < Integer.BYTES; i++) {
            name = name << 8 | letters.charAt(i);
        }
        return name;
    }

    /// The boxes in it, up to the first that cannot be one.
    List<MovieBox> boxes() {
        var boxes = new ArrayList<MovieBox>();
        for (int at = 0; content.limit() - at >= HEADER; ) {
            int size = content.getInt(at);
            if (size < HEADER || size > content.limit() - at) {
                break;
            }
            boxes.add(
                    new MovieBox(
                            content.getInt(at + 4), content.slice(at + HEADER, size - HEADER)));
            at += size;
        }
        return boxes;
    }

    /// The first box on a way inwards.
    Optional<MovieBox> find(String... way) {
        var box = Optional.of(this);
        for (var letters : way) {
            box =
                    box.flatMap(outer ->
                            outer.boxes().stream()
                                    .filter(inner -> inner.name == name(letters))
                                    .findFirst());
        }
        return box;
    }

    /// Whether the times in it are of 64 bits.
    boolean wide() {
        return content.limit() > 0 && content.get(0) == 1;
    }

    /// A whole number of 32 bits; 0 beyond the end.
    ///
    /// @param at bytes from the version
    long number(int at) {
        return content.limit() - at < Integer.BYTES ? 0 : content.getInt(at) & 0xFFFF_FFFFL;
    }

    /// A number of 32 bits, or of 64 if they are wide; 0 beyond the end.
    long time(int at) {
        return !wide() ? number(at) : content.limit() - at < Long.BYTES ? 0 : content.getLong(at);
    }
}
