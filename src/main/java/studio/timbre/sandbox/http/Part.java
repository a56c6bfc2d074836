// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.sandbox.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/// One part of a `multipart/form-data` body.
///
/// @param fileName null for a plain field
public record Part(String name, @Nullable String fileName, ByteBuffer content) {
    /// The content as text.
    public String text() {
        return UTF_8.decode(content.duplicate()).toString();
    }
}
